namespace GraphQL.Federation.Tests.Composite;

/// <summary>For each rule a source schema that breaks it, and one like it that does not. What both need stands in front.</summary>
internal static class RuleExamples
{
    /// <summary>Code, what breaks the rule, what keeps it.</summary>
    public static IReadOnlyList<(string Code, string Bad, string Good)> All { get; } =
    [
        ("INVALID_GRAPHQL", "type Query { person: Person }", "type Query { person: Int }"),
        ("INVALID_GRAPHQL", "type Query { person: Int", "type Query { person: Int }"),
        ("INVALID_GRAPHQL", "type Query { person: Int @provides }", "type Query { person: Int }"),
        ("DISALLOWED_INACCESSIBLE", "scalar String @inaccessible type Query { name: String }", "scalar Name @inaccessible type Query { name: Name @inaccessible }"),
        ("DISALLOWED_INACCESSIBLE", "type __Type @inaccessible { name: String } type Query { a: Int }", "type Kind @inaccessible { name: String } type Query { a: Int }"),
        ("DISALLOWED_INACCESSIBLE",
            "directive @skip(if: Boolean! @inaccessible) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT type Query { a: Int }",
            "directive @mine(if: Boolean @inaccessible) on FIELD_DEFINITION type Query { a: Int }"),
        ("TYPE_DEFINITION_INVALID", "input FieldSelectionMap { a: Int } type Query { a: Int }", "scalar FieldSelectionMap type Query { a: Int }"),
        ("TYPE_DEFINITION_INVALID",
            "directive @key(name: String) repeatable on OBJECT type Query { a: Int }",
            "scalar FieldSelectionSet directive @key(fields: FieldSelectionSet!, also: String) repeatable on OBJECT type Query { a: Int }"),
        ("QUERY_ROOT_TYPE_INACCESSIBLE", "type Query @inaccessible { a: Int }", "type Query { a: Int @inaccessible }"),
        ("ROOT_QUERY_USED", "schema { query: Root } type Root { a: Int }", "schema { query: Query } type Query { a: Int }"),
        ("ROOT_QUERY_USED", "schema { mutation: Mutation } type Mutation { a: Int } type Query { a: Int }", "type Mutation { a: Int } type Query { a: Int }"),
        ("ROOT_MUTATION_USED", "schema { query: Query mutation: Change } type Query { a: Int } type Change { a: Int }", "type Query { a: Int } type Mutation { a: Int }"),
        ("ROOT_MUTATION_USED", "schema { query: Query } type Query { a: Int } type Mutation { a: Int }", "type Query { a: Int } type Change { a: Int }"),
        ("ROOT_SUBSCRIPTION_USED",
            "schema { query: Query subscription: Events } type Query { a: Int } type Events { a: Int }", "type Query { a: Int } type Subscription { a: Int }"),

        ("LOOKUP_MUST_HAVE_ARGUMENTS", $"type Query {{ first: Person @lookup }} {Person}", $"type Query {{ person(id: ID!): Person @lookup }} {Person}"),
        ("LOOKUP_RETURNS_NON_NULLABLE_TYPE", $"type Query {{ person(id: ID!): Person! @lookup }} {Person}", $"type Query {{ person(id: ID!): Person @lookup }} {Person}"),
        ("LOOKUP_RETURNS_LIST", $"type Query {{ person(id: ID!): [Person] @lookup }} {Person}", $"type Query {{ person(id: ID!): [Person] }} {Person}"),
        ("LOOKUP_RETURNS_LIST", $"type Query {{ person(id: ID!): [Person!]! @lookup }} {Person}", $"type Query {{ person(id: ID!): [Person!]! }} {Person}"),

        ("IS_INVALID_USAGE", Is("id: ID! @is(field: \"id\")", lookup: ""), Is("id: ID! @is(field: \"id\")")),
        ("IS_INVALID_FIELD_TYPE", Is("id: ID! @is(field: 1)"), Is("id: ID! @is(field: \"id\")")),
        ("IS_INVALID_SYNTAX", Is("by: By @is(field: \"{ id \")"), Is("by: By @is(field: \"{ id }\")")),
        ("IS_INVALID_FIELDS", Is("key: ID! @is(field: \"number\")"), Is("key: ID! @is(field: \"id\")")),
        ("IS_INVALID_FIELDS", Is("key: ID!"), Is("id: ID!")),
        ("IS_INVALID_FIELDS", Is("id: Int!"), Is("age: Int!")),
        ("IS_INVALID_FIELDS",
            "type Query { pet(id: ID!, name: String): Pet @lookup } union Pet = Cat | Dog type Cat { id: ID! name: String } type Dog { id: ID! }",
            "type Query { pet(id: ID!, name: String): Pet @lookup } union Pet = Cat | Dog type Cat { id: ID! name: String } type Dog { id: ID! name: String }"),

        ("KEY_INVALID_FIELDS_TYPE", Key("true"), Key("\"id\"")),
        ("KEY_INVALID_SYNTAX", Key("\"place { code\""), Key("\"place { code }\"")),
        ("KEY_DIRECTIVE_IN_FIELDS_ARGUMENT", Key("\"id @lower\""), Key("\"id name\"")),
        ("KEY_DIRECTIVE_IN_FIELDS_ARGUMENT", Key("\"place { code @lower }\""), Key("\"place { code }\"")),
        ("KEY_INVALID_FIELDS", Key("\"number\""), Key("\"id\"")),
        ("KEY_INVALID_FIELDS", Key("\"place\""), Key("\"place { code }\"")),
        ("KEY_INVALID_FIELDS", Key("\"other: id\""), Key("\"id\"")),
        ("KEY_INVALID_FIELDS", Key("\"name { first }\""), Key("\"name\"")),
        ("KEY_INVALID_FIELDS", Key("\"inner\""), Key("\"id\"")),
        ("KEY_FIELDS_SELECT_INVALID_TYPE", Key("\"tags\""), Key("\"name\"")),
        ("KEY_FIELDS_SELECT_INVALID_TYPE", Key("\"node { id }\""), Key("\"place { code }\"")),
        ("KEY_INVALID_ARGUMENTS", Key("\"code\""), Key("\"code(scope: LOCAL)\"")),
        ("KEY_INVALID_ARGUMENTS", Key("\"code(scope: FAR)\""), Key("\"code(scope: LOCAL)\"")),
        ("KEY_INVALID_ARGUMENTS", Key("\"code(scope: $scope)\""), Key("\"code(scope: LOCAL)\"")),
        ("KEY_INVALID_ARGUMENTS", Key("\"id(scope: LOCAL)\""), Key("\"id\"")),

        ("PROVIDES_INVALID_FIELDS_TYPE", Provides("5"), Provides("\"email\"")),
        ("PROVIDES_INVALID_SYNTAX", Provides("\"email {\""), Provides("\"email\"")),
        ("PROVIDES_DIRECTIVE_IN_FIELDS_ARGUMENT", Provides("\"email @lower\""), Provides("\"email\"")),
        ("PROVIDES_INVALID_FIELDS", Provides("\"phone\""), Provides("\"email\"")),
        ("PROVIDES_INVALID_FIELDS", Provides("\"home\""), Provides("\"home { city }\"")),
        ("PROVIDES_INVALID_FIELDS", Provides("\"... on Place { code }\""), Provides("\"... on User { email }\"")),
        ("PROVIDES_FIELDS_HAS_ARGUMENTS", Provides("\"tags\""), Provides("\"email\"")),
        ("PROVIDES_FIELDS_MISSING_EXTERNAL", Provides("\"name\""), Provides("\"email\"")),
        ("PROVIDES_ON_NON_COMPOSITE_FIELD", "type Query { name: String @provides(fields: \"length\") }", Provides("\"email\"")),

        ("EXTERNAL_UNUSED", "type Query { user: User } type User { id: ID! email: String @external }", Provides("\"email\"")),
        ("EXTERNAL_UNUSED",
            "type Query { user: User } type User @key(fields: \"id\") { id: ID! email: String @external }",
            "type Query { user: User } type User @key(fields: \"id\") { id: ID! @external }"),
        ("EXTERNAL_UNUSED",
            "type Query { user: User } type User { size(of: Int @require(field: \"weight\")): Int weight: Int height: Int @external }",
            "type Query { user: User } type User { size(of: Int @require(field: \"weight\")): Int weight: Int @external }"),
        ("EXTERNAL_OVERRIDE_COLLISION", External("email: String @external @override(from: \"other\")"), External("email: String @external")),
        ("EXTERNAL_PROVIDES_COLLISION", External("email: String @external friend: User @external @provides(fields: \"email\")", "email friend { email }"), External("email: String @external")),
        ("EXTERNAL_REQUIRE_COLLISION", External("email: String @external age(at: Int @require(field: \"year\")): Int @external"), External("email: String @external age(at: Int @require(field: \"year\")): Int")),
        ("EXTERNAL_ON_INTERFACE",
            "type Query { node: Node } interface Node { id: ID! @external }", "type Query { node: Node } interface Node { id: ID! }"),

        ("OVERRIDE_ON_INTERFACE",
            "type Query { node: Node } interface Node { id: ID! @override(from: \"other\") }", "type Query { node: Node } type Node { id: ID! @override(from: \"other\") }"),
        ("OVERRIDE_FROM_SELF", "type Query { a: Int @override(from: \"people\") }", "type Query { a: Int @override(from: \"other\") }"),

        ("REQUIRE_INVALID_FIELD_TYPE", Require("ID"), Require("\"weight\"")),
        ("REQUIRE_INVALID_SYNTAX", Require("\"{ weight\""), Require("\"{ weight }\"")),

        ("INVALID_SHAREABLE_USAGE", "type Query { node: Node } interface Node { id: ID! @shareable }", "type Query { node: Node } type Node { id: ID! @shareable }"),
        ("INVALID_SHAREABLE_USAGE", "type Query { a: Int } type Subscription { changed: Int @shareable }", "type Query { a: Int @shareable } type Subscription { changed: Int }"),
        ("INVALID_SHAREABLE_USAGE", "type Query { a: Int } type Subscription @shareable { changed: Int }", "type Query @shareable { a: Int } type Subscription { changed: Int }"),

        ("REFERENCE_TO_INTERNAL_TYPE", "type Query { finders: Finders } type Finders @internal { a: Int }", "type Query { finders: Finders @internal } type Finders @internal { a: Int }"),
        ("REFERENCE_TO_INACCESSIBLE_TYPE", "type Query { a: Secret } type Secret @inaccessible { a: Int }", "type Query { a: Secret @inaccessible } type Secret @inaccessible { a: Int }"),
        ("REFERENCE_TO_INACCESSIBLE_TYPE",
            "type Query { a(by: Way): Int } enum Way @inaccessible { IN }", "type Query { a(by: Way @inaccessible): Int } enum Way @inaccessible { IN }"),
        ("REFERENCE_TO_INACCESSIBLE_TYPE",
            "type Query { a(by: By): Int } input By { way: Way } enum Way @inaccessible { IN }", "type Query { a(by: By): Int } input By { a: Int way: Way @inaccessible } enum Way @inaccessible { IN }"),
        ("IMPLEMENTED_BY_INACCESSIBLE",
            "type Query { node: Node } interface Node { id: ID! } type User implements Node { id: ID! @inaccessible name: String }",
            "type Query { node: Node } interface Node { id: ID! @inaccessible name: String } type User implements Node { id: ID! @inaccessible name: String }"),
        ("NON_NULL_INPUT_FIELD_IS_INACCESSIBLE",
            "type Query { a(by: By): Int } input By { a: Int b: Int! @inaccessible }", "type Query { a(by: By): Int } input By { a: Int b: Int! = 1 @inaccessible }"),
        ("ENUM_TYPE_DEFAULT_VALUE_INACCESSIBLE",
            "type Query { a(way: [Way] = [OUT]): Int } enum Way { IN OUT @inaccessible }", "type Query { a(way: [Way] = [IN]): Int } enum Way { IN OUT @inaccessible }"),
        ("ENUM_TYPE_DEFAULT_VALUE_INACCESSIBLE",
            "type Query { a(by: By): Int } input By { c: Count = { way: OUT } } input Count { way: Way } enum Way { IN OUT @inaccessible }",
            "type Query { a(by: By): Int } input By { c: Count = { way: IN } } input Count { way: Way } enum Way { IN OUT @inaccessible }"),
    ];

    private const string Person = "type Person { id: ID! age: Int }";

    private static string Is(string argument, string lookup = "@lookup") =>
        $"type Query {{ person({argument}): Person {lookup} }} input By {{ id: ID }} {Person}";

    private static string Key(string fields) => $$"""
        type Query { box: Box }
        type Box @key(fields: {{fields}}) {
          id: ID!  name: String  tags: [String]  inner: ID @internal  place: Place  node: Node  code(scope: Scope!): String
        }
        type Place { code: String }
        interface Node { id: ID! }
        enum Scope { LOCAL }
        """;

    private static string Provides(string fields) => $$"""
        type Query { user: User @provides(fields: {{fields}})  other: User @provides(fields: "email home { city }") }
        type User { id: ID!  name: String  email: String @external  home: Home  tags(first: Int): [String] @external }
        type Home { city: String @external }
        type Place { code: String }
        """.Replace(fields.Contains("tags", StringComparison.Ordinal) ? "\0" : "  tags(first: Int): [String] @external", "", StringComparison.Ordinal);

    private static string External(string fields, string provided = "email") =>
        $"type Query {{ user: User @provides(fields: \"{provided}\") }} type User @key(fields: \"id\") {{ id: ID! {fields} }}";

    private static string Require(string field) => $"type Query {{ box: Box }} input Size {{ weight: Int }} type Box {{ id: ID! price(of: Size @require(field: {field})): Int }}";
}
