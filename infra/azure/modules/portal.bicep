// The portal as a container app. Every setting of src/config.ts that an installation gives stands here.
param name string
param location string
param image string
param registry string
param publicUrl string
param entraTenantId string
param entraClientId string
param botAppId string
param botOauthConnection string
param botRegion string
param exactClientId string
param exactDivisions string
param frameAncestors string
param logLevel string
param leastInstances int
param mostInstances int
param identityId string
param vaultUri string
param subnetId string
param workspaceName string

var port = 3978
var secretNames = [
  'database-url'
  'encryption-key'
  'entra-client-secret'
  'bot-app-password'
  'exact-client-secret'
]

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: workspaceName
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: workspace.properties.customerId
        sharedKey: workspace.listKeys().primarySharedKey
      }
    }
    vnetConfiguration: {
      infrastructureSubnetId: subnetId
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
  }
}

resource portal 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      ingress: {
        external: true
        targetPort: port
        allowInsecure: false
      }
      registries: empty(registry)
        ? []
        : [
            {
              server: registry
              identity: identityId
            }
          ]
      secrets: [
        for secretName in secretNames: {
          name: secretName
          keyVaultUrl: '${vaultUri}secrets/${secretName}'
          identity: identityId
        }
      ]
    }
    template: {
      containers: [
        {
          name: 'portal'
          image: image
          resources: {
            cpu: json('1.0')
            memory: '2Gi'
          }
          env: concat(
            [
              { name: 'PORT', value: string(port) }
              { name: 'PUBLIC_URL', value: publicUrl }
              { name: 'DATABASE_URL', secretRef: 'database-url' }
              { name: 'ENCRYPTION_KEY', secretRef: 'encryption-key' }
              { name: 'EXACT_CLIENT_ID', value: exactClientId }
              { name: 'EXACT_CLIENT_SECRET', secretRef: 'exact-client-secret' }
              { name: 'ENTRA_TENANT_ID', value: entraTenantId }
              { name: 'ENTRA_CLIENT_ID', value: entraClientId }
              { name: 'ENTRA_CLIENT_SECRET', secretRef: 'entra-client-secret' }
              { name: 'BOT_APP_ID', value: botAppId }
              { name: 'BOT_APP_PASSWORD', secretRef: 'bot-app-password' }
              { name: 'BOT_REGION', value: botRegion }
              { name: 'BOT_OAUTH_CONNECTION', value: botOauthConnection }
              { name: 'LOG_LEVEL', value: logLevel }
            ],
            empty(exactDivisions) ? [] : [{ name: 'EXACT_DIVISIONS', value: exactDivisions }],
            empty(frameAncestors) ? [] : [{ name: 'FRAME_ANCESTORS', value: frameAncestors }]
          )
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/health/live'
                port: port
              }
              periodSeconds: 3
              failureThreshold: 40
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/health/live'
                port: port
              }
              periodSeconds: 20
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/health/ready'
                port: port
              }
              periodSeconds: 10
            }
          ]
        }
      ]
      scale: {
        minReplicas: leastInstances
        maxReplicas: mostInstances
      }
    }
  }
}

output address string = 'https://${portal.properties.configuration.ingress.fqdn}'
