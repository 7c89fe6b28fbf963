import { z } from 'zod'
import { problem } from './contract.ts'
import type { Route } from './route.ts'

/** Describes the API as an OpenAPI 3.1 document, from the same schemas that validate requests. */
export function openApi(routes: readonly Route[], publicUrl: string): object {
  const paths: { [path: string]: { [method: string]: object } } = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Servicedeskportaal', version: '1' },
    servers: [{ url: publicUrl }],
    security: [{ entra: [] }],
    paths,
    components: {
      securitySchemes: { entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: jsonSchema(problem, 'output') },
    },
  }
}

function operation(route: Route): object {
  const body = jsonSchema(route.body, 'input')
  return {
    operationId: route.name,
    summary: route.summary,
    parameters: [...pathParameters(route.path), ...queryParameters(route.query)],
    ...(Object.keys(body).length > 0
      ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } }
      : {}),
    responses: {
      [route.status]: { description: 'Success', ...responseContent(route) },
      default: {
        description: 'A problem document (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function responseContent({ gives }: Route): object {
  if (gives === 'nothing') return {}
  if (gives === 'pdf')
    return { content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } }
  return { content: { 'application/json': { schema: jsonSchema(gives, 'output') } } }
}

function pathParameters(path: string): object[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

const objectSchema = z.object({
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
})

function queryParameters(query: z.core.$ZodType): object[] {
  const { properties, required } = objectSchema.parse(jsonSchema(query, 'input'))
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

/** Converts a schema, without the dialect that OpenAPI 3.1 implies. The schema of no input is empty. */
function jsonSchema(schema: z.core.$ZodType, io: 'input' | 'output'): object {
  const { $schema: _, '~standard': __, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
