/**
 * The version of the rules by which keys and sounds are made. Whoever changes a rule so that the same
 * client gets other keys raises it; the keys are then made again while searching goes on.
 */
export const keyRulesVersion = 3
