using GraphQL.Language;

namespace GraphQL.Schema.Tests;

public sealed class SourceRuleTests
{
    [Theory]
    [InlineData("type A { a: Int }", "schema: there is no query root. Define a type \"Query\", or name one in a schema definition.")]
    [InlineData("schema { query: A }", "schema: the query type \"A\" is not defined.")]
    [InlineData("type Query { q: Int } input Mutation { a: Int }", "schema: the mutation type \"Mutation\" must be an object type.")]
    [InlineData("schema { query: A } input A { a: Int }", "schema: the query type \"A\" must be an object type.")]
    [InlineData(
        "schema { query: A mutation: A } type A { a: Int }",
        "schema: the type \"A\" is the root of query and mutation. Root types must differ.")]
    [InlineData(
        "schema { query: A } extend schema { query: B } type A { a: Int } type B { a: Int }",
        "schema: there is more than one query type. Keep one.")]
    [InlineData(
        "schema { query: A } schema { query: A } type A { a: Int }",
        "schema: there is more than one schema definition. Make one an extension.")]
    [InlineData(
        "schema { mutation: A } type A { a: Int } type Query { a: Int }",
        "schema: there is no query root. Define a type \"Query\", or name one in a schema definition.")]
    public void RootTypes_Wrong_AreRefused(string sdl, string error) => RuleCases.ShouldFailWith(sdl, error);

    [Theory]
    [InlineData("{ a }", "schema: a type system document must not contain an operation or a fragment.")]
    [InlineData("fragment F on Query { a }", "schema: a type system document must not contain an operation or a fragment.")]
    public void Definitions_Executable_AreRefused(string sdl, string error) => RuleCases.ShouldFailWithQuery(sdl, error);

    [Theory]
    [InlineData(
        "type A { a: Int } enum A { X }", "A: there is more than one type of this name. Give one another name, or make it an extension.")]
    [InlineData("directive @d on FIELD directive @d on FIELD", "@d: there is more than one directive of this name. Give one another name.")]
    [InlineData("extend type Querry { a: Int }", "Querry: an undefined type cannot be extended. Did you mean \"Query\"?")]
    [InlineData("extend type Zzzzzzzzz { a: Int }", "Zzzzzzzzz: an undefined type cannot be extended.")]
    [InlineData("extend enum Query { A }", "Query: an extension must be of the same kind as the type it extends.")]
    [InlineData("type __Schema { a: Int }", null)]
    [InlineData("enum __Schema { A }", "__Schema: this name belongs to the specification. Give the type another name.")]
    [InlineData("type Int { a: Boolean }", "Int: this name belongs to the specification. Give the type another name.")]
    public void TypeAndDirectiveNames_AreUnique(string sdl, string? error)
    {
        if (error is null)
        {
            RuleCases.ShouldBuildWithQuery(sdl);
        }
        else
        {
            RuleCases.ShouldFailWithQuery(sdl, error);
        }
    }

    [Theory]
    [InlineData("type __A { a: Int }", "__A: the name \"__A\" begins with \"__\", which is reserved for introspection.")]
    [InlineData("type A { __a: Int }", "A.__a: the name \"__a\" begins with \"__\", which is reserved for introspection.")]
    [InlineData("type A { a(__x: Int): Int }", "A.a(__x:): the name \"__x\" begins with \"__\", which is reserved for introspection.")]
    [InlineData("input A { __a: Int }", "A.__a: the name \"__a\" begins with \"__\", which is reserved for introspection.")]
    [InlineData("enum A { __A }", "A.__A: the name \"__A\" begins with \"__\", which is reserved for introspection.")]
    [InlineData("directive @__d on FIELD", "@__d: the name \"__d\" begins with \"__\", which is reserved for introspection.")]
    [InlineData(
        "directive @d(__x: Int) on FIELD", "@d(__x:): the name \"__x\" begins with \"__\", which is reserved for introspection.")]
    public void Names_Reserved_AreRefused(string sdl, string error) => RuleCases.ShouldFailWithQuery(sdl, error);

    [Theory]
    [InlineData("type A { a: Int a: String }", "A.a: there is more than one field of this name.")]
    [InlineData("type A { a: Int } extend type A { a: Int }", "A.a: there is more than one field of this name.")]
    [InlineData("type A { a(x: Int x: Int): Int }", "A.a(x:): there is more than one argument of this name.")]
    [InlineData("input A { a: Int a: Int }", "A.a: there is more than one input field of this name.")]
    [InlineData("enum A { X X }", "A.X: there is more than one value of this name.")]
    [InlineData("directive @d(x: Int x: Int) on FIELD", "@d(x:): there is more than one argument of this name.")]
    [InlineData("union A = Query | Query", "A: the union member \"Query\" is listed more than once.")]
    [InlineData("interface I { a: Int } type A implements I & I { a: Int }", "A: the interface \"I\" is listed more than once.")]
    public void Members_Repeated_AreRefused(string sdl, string error) => RuleCases.ShouldFailWithQuery(sdl, error);

    [Theory]
    [InlineData("type A", "A: the type must have at least one field.")]
    [InlineData("interface A", "A: the type must have at least one field.")]
    [InlineData("input A", "A: the type must have at least one input field.")]
    [InlineData("union A", "A: the type must have at least one member.")]
    [InlineData("enum A", "A: the type must have at least one value.")]
    public void Types_Empty_AreRefused(string sdl, string error) => RuleCases.ShouldFailWithQuery(sdl, error);

    [Fact]
    public void Types_FilledByAnExtension_AreNotEmpty() => RuleCases.ShouldBuildWithQuery("type A extend type A { a: Int }");

    [Theory]
    [InlineData("type A { a: Strin }", "A.a: the type \"Strin\" is not defined. Did you mean \"String\"?")]
    [InlineData("type A { a: [I!]! } input I { a: Int }", "A.a: \"I\" must be an output type to stand here.")]
    [InlineData("type A { a(x: Query): Int }", "A.a(x:): \"Query\" must be an input type to stand here.")]
    [InlineData("type A { a(x: U): Int } union U = Query", "A.a(x:): \"U\" must be an input type to stand here.")]
    [InlineData("input A { a: Query }", "A.a: \"Query\" must be an input type to stand here.")]
    [InlineData("directive @d(x: [Query]) on FIELD", "@d(x:): \"Query\" must be an input type to stand here.")]
    [InlineData("type A implements Query { q: Boolean }", "A: \"Query\" must be an interface to stand here.")]
    [InlineData("union A = Query | I interface I { a: Int }", "A: \"I\" must be an object type to stand here.")]
    [InlineData("union A = Nope", "A: the type \"Nope\" is not defined.")]
    public void References_ToWhatDoesNotFit_AreRefused(string sdl, string error) => RuleCases.ShouldFailWithQuery(sdl, error);

    [Theory]
    [InlineData("directive @d on FIELD | FIELD", "@d: the location FIELD is listed more than once.")]
    public void DirectiveLocations_Wrong_AreRefused(string sdl, string error) => RuleCases.ShouldFailWithQuery(sdl, error);

    [Theory]
    [InlineData(
        "directive @skip(if: Boolean!, unless: Boolean) on FIELD",
        "@skip(unless:): the specification's directive has no such argument. Remove it, or rename the directive.")]
    [InlineData(
        "directive @skip(if: String!) on FIELD", "@skip(if:): the argument must be of the specification's type \"Boolean!\".")]
    [InlineData("directive @skip on FIELD", "@skip(if:): the definition lacks this argument of the specification's directive.")]
    [InlineData(
        "directive @oneOf on OBJECT", "@oneOf: the specification's directive must not be used on OBJECT. Remove the location.")]
    public void SpecifiedDirectives_RepeatedDifferently_AreRefused(string sdl, string error) => RuleCases.ShouldFailWithQuery(sdl, error);

    [Fact]
    public void AddScalar_NothingDeclared_IsRefused() =>
        Should.Throw<SchemaException>(
                () => new SchemaBuilder().AddSdl("type Query { a: Int }").AddScalar("Money", new DecimalCoercion()).Build())
            .Errors.ShouldBe(["Money: a coercion was given, but no scalar of this name is declared."]);

    [Fact]
    public void Build_SeveralErrors_ListsThemAll() => RuleCases.ShouldFailWithQuery(
        "type A { a: Nope __b: Int } enum E",
        "A.__b: the name \"__b\" begins with \"__\", which is reserved for introspection.",
        "E: the type must have at least one value.",
        "A.a: the type \"Nope\" is not defined.");

    [Theory]
    [InlineData("true", "E.true: an enum value cannot be named \"true\", which is a literal of its own.")]
    [InlineData("null", "E.null: an enum value cannot be named \"null\", which is a literal of its own.")]
    [InlineData("a-b", "E.a-b: \"a-b\" is not a name. Use letters, digits and underscores, and begin with no digit.")]
    [InlineData("1a", "E.1a: \"1a\" is not a name. Use letters, digits and underscores, and begin with no digit.")]
    [InlineData("", "E.: \"\" is not a name. Use letters, digits and underscores, and begin with no digit.")]
    [InlineData("é", "E.é: \"é\" is not a name. Use letters, digits and underscores, and begin with no digit.")]
    public void Names_OfATreeMadeByCode_AreChecked(string name, string error)
    {
        var document = new DocumentNode(
            [
                new EnumTypeDefinitionNode(
                    isExtension: false, null, new NameNode("E"), [], [new EnumValueDefinitionNode(null, new NameNode(name), [])]),
            ]);

        Should.Throw<SchemaException>(new SchemaBuilder().AddDocument(document).AddSdl("type Query { e: E }").Build).Errors.ShouldBe([error]);
    }
}
