// The bot's registration: Teams as its channel and the connection through which an employee signs in silently.
param name string
@allowed(['europe', 'global'])
param region string
param displayName string
param appId string
param tenantId string
param endpoint string
param connectionName string
param signInClientId string
@secure()
param signInClientSecret string
@description('The identifier of the signed-in app, as in webApplicationInfo.resource of the app package.')
param signInResource string

// In westeurope, what passes through the bot service stays in Europe. BOT_REGION of the portal must say the same.
var location = region == 'europe' ? 'westeurope' : 'global'

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: location
  kind: 'azurebot'
  sku: {
    name: 'S1'
  }
  properties: {
    displayName: displayName
    endpoint: endpoint
    msaAppId: appId
    msaAppTenantId: tenantId
    msaAppType: 'SingleTenant'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: location
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

resource connection 'Microsoft.BotService/botServices/connections@2022-09-15' = {
  parent: bot
  name: connectionName
  location: location
  properties: {
    serviceProviderDisplayName: 'Azure Active Directory v2'
    serviceProviderId: '30dd229c-58e3-4a48-bdfd-91ec48eb906c'
    clientId: signInClientId
    clientSecret: signInClientSecret
    scopes: '${signInResource}/access_as_user'
    parameters: [
      {
        key: 'tenantID'
        value: tenantId
      }
      {
        key: 'tokenExchangeUrl'
        value: signInResource
      }
    ]
  }
}

output name string = bot.name
