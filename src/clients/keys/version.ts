/**
 * The version of the rules that make keys and sounds. Raise it when a change of the rules gives the same client other
 * keys: the server then rebuilds all keys in the background.
 */
export const keyRulesVersion = 7
