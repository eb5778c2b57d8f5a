namespace GraphQL.Schema;

/// <content>The definitions as text.</content>
internal static partial class SpecifiedDefinitions
{
    private const string Sdl = """"
        "Keeps the field or fragment out of the result when the condition is true."
        directive @skip(
          "Leaves it out when true."
          if: Boolean!
        ) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Keeps the field or fragment in the result only when the condition is true."
        directive @include(
          "Includes it when true."
          if: Boolean!
        ) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Marks what clients should no longer use."
        directive @deprecated(
          "Why not, and what to use instead, in Markdown."
          reason: String! = "No longer supported"
        ) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE

        "Tells where the format of a scalar is specified."
        directive @specifiedBy(
          "The address of the specification."
          url: String!
        ) on SCALAR

        "Marks an input object of which exactly one field must be given."
        directive @oneOf on INPUT_OBJECT

        "A whole number between -(2^31) and 2^31 - 1."
        scalar Int

        "A double-precision number as of IEEE 754."
        scalar Float

        "Text, as a sequence of Unicode characters."
        scalar String

        "True or false."
        scalar Boolean

        "A key that identifies an object. It is written as a string, and read from a string or a whole number."
        scalar ID

        "What a server can be asked: its types, its directives, and where each kind of operation starts."
        type __Schema {
          description: String
          "All types of the server."
          types: [__Type!]!
          "Where queries start."
          queryType: __Type!
          "Where mutations start; null where there are none."
          mutationType: __Type
          "Where subscriptions start; null where there are none."
          subscriptionType: __Type
          "All directives of the server."
          directives: [__Directive!]!
        }

        "A type of any kind. The kind says which of the fields have a value."
        type __Type {
          kind: __TypeKind!
          name: String
          description: String
          specifiedByURL: String
          fields(includeDeprecated: Boolean! = false): [__Field!]
          interfaces: [__Type!]
          possibleTypes: [__Type!]
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          ofType: __Type
          isOneOf: Boolean
        }

        "The kinds of types."
        enum __TypeKind {
          "A scalar."
          SCALAR
          "An object; `fields` and `interfaces` have a value."
          OBJECT
          "An interface; `fields`, `interfaces` and `possibleTypes` have a value."
          INTERFACE
          "A union; `possibleTypes` has a value."
          UNION
          "An enum; `enumValues` has a value."
          ENUM
          "An input object; `inputFields` has a value."
          INPUT_OBJECT
          "A list; `ofType` has a value."
          LIST
          "A type without null; `ofType` has a value."
          NON_NULL
        }

        "A field of an object or an interface."
        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "An argument of a field or a directive, or a field of an input object."
        type __InputValue {
          name: String!
          description: String
          type: __Type!
          "The default as a GraphQL literal; null where there is none."
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A value of an enum."
        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A directive: an instruction to the executor or to tools, in documents or in the schema."
        type __Directive {
          name: String!
          description: String
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
        }

        "Where a directive may stand."
        enum __DirectiveLocation {
          "On a query."
          QUERY
          "On a mutation."
          MUTATION
          "On a subscription."
          SUBSCRIPTION
          "On a field."
          FIELD
          "On a fragment definition."
          FRAGMENT_DEFINITION
          "On a fragment spread."
          FRAGMENT_SPREAD
          "On an inline fragment."
          INLINE_FRAGMENT
          "On a variable definition."
          VARIABLE_DEFINITION
          "On a schema definition."
          SCHEMA
          "On a scalar."
          SCALAR
          "On an object type."
          OBJECT
          "On a field definition."
          FIELD_DEFINITION
          "On an argument definition."
          ARGUMENT_DEFINITION
          "On an interface."
          INTERFACE
          "On a union."
          UNION
          "On an enum."
          ENUM
          "On an enum value."
          ENUM_VALUE
          "On an input object."
          INPUT_OBJECT
          "On a field of an input object."
          INPUT_FIELD_DEFINITION
        }
        """";
}
