// One installation of the portal for one institution, in one resource group:
//   az deployment group create --resource-group portaal --template-file infra/azure/main.bicep --parameters @portal.parameters.json
// The Entra app registrations are made by hand (docs/install.md), as they need an admin's consent.
targetScope = 'resourceGroup'

@description('Begin of every resource name: small letters and digits.')
@minLength(3)
@maxLength(12)
param name string = 'portaal'

@description('Where everything runs; regions of the European Union alone.')
@allowed([
  'westeurope'
  'northeurope'
  'germanywestcentral'
  'francecentral'
  'swedencentral'
])
param location string = 'westeurope'

@description('The image of infra/container/Containerfile, with its tag.')
param image string

@description('Registry of the image when it is a private one that the identity may read, such as lindehof.azurecr.io.')
param registry string = ''

@description('The address of the portal, https and without a path, such as https://portaal.lindehof.example.')
param publicUrl string

@description('The Entra tenant of the institution.')
param entraTenantId string = tenant().tenantId

@description('The app registration that employees sign in to.')
param entraClientId string

@secure()
param entraClientSecret string

@description('The app registration of the bot; may be the same as entraClientId.')
param botAppId string

@secure()
param botAppPassword string

@allowed(['europe', 'global'])
@description('Where the bot is registered. It decides the redirect address in the app registration, see docs/install.md.')
param botRegion string = 'europe'

@description('The app in the Exact App Center.')
param exactClientId string

@secure()
param exactClientSecret string

@description('Administrations to read, with commas between; empty reads all that the Exact user may see.')
param exactDivisions string = ''

@secure()
@description('32 bytes in base64: openssl rand -base64 32. Encrypts the tokens of Exact; keep it.')
param encryptionKey string

@secure()
@minLength(16)
@description('Letters and digits alone, because it becomes part of an address.')
param databasePassword string

@description('Hosts besides Teams that may show the portal, with commas between, such as https://intranet.lindehof.example.')
param frameAncestors string = ''

@allowed(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
param logLevel string = 'info'

@description('Instances; one syncs with Exact, all serve.')
@minValue(1)
param leastInstances int = 1
@minValue(1)
param mostInstances int = 3

@description('Size of the database server.')
param databaseSku object = {
  name: 'Standard_B2s'
  tier: 'Burstable'
}

@description('Days that the technical logs are kept. The access log lives in the database, for five years or more.')
@minValue(30)
param logDays int = 30

var connectionName = 'portal'
var unique = uniqueString(resourceGroup().id)
var host = replace(replace(publicUrl, 'https://', ''), '/', '')

module logs 'modules/logs.bicep' = {
  params: {
    name: '${name}-logs'
    location: location
    days: logDays
  }
}

module network 'modules/network.bicep' = {
  params: {
    name: name
    location: location
  }
}

module database 'modules/database.bicep' = {
  params: {
    name: '${name}-db-${unique}'
    location: location
    sku: databaseSku
    password: databasePassword
    subnetId: network.outputs.databaseSubnetId
    privateZoneId: network.outputs.privateZoneId
  }
}

module secrets 'modules/secrets.bicep' = {
  params: {
    vaultName: take('${name}${unique}', 24)
    identityName: '${name}-identity'
    location: location
    databaseUrl: database.outputs.url
    encryptionKey: encryptionKey
    entraClientSecret: entraClientSecret
    botAppPassword: botAppPassword
    exactClientSecret: exactClientSecret
  }
}

module portal 'modules/portal.bicep' = {
  params: {
    name: name
    location: location
    image: image
    registry: registry
    publicUrl: publicUrl
    entraTenantId: entraTenantId
    entraClientId: entraClientId
    botAppId: botAppId
    botOauthConnection: connectionName
    botRegion: botRegion
    exactClientId: exactClientId
    exactDivisions: exactDivisions
    frameAncestors: frameAncestors
    logLevel: logLevel
    leastInstances: leastInstances
    mostInstances: mostInstances
    identityId: secrets.outputs.identityId
    vaultUri: secrets.outputs.vaultUri
    subnetId: network.outputs.portalSubnetId
    workspaceName: logs.outputs.workspaceName
  }
}

module bot 'modules/bot.bicep' = {
  params: {
    name: '${name}-bot-${unique}'
    region: botRegion
    displayName: 'Servicedesk'
    appId: botAppId
    tenantId: entraTenantId
    endpoint: '${publicUrl}/api/messages'
    connectionName: connectionName
    signInClientId: entraClientId
    signInClientSecret: entraClientSecret
    signInResource: 'api://${host}/botid-${botAppId}'
  }
}

@description('Where the portal answers until the name of publicUrl points to it.')
output portalAddress string = portal.outputs.address
output botName string = bot.outputs.name
