namespace GraphQL.Schema.Tests.Building;

/// <summary>Text that was made apart from other text, in one schema.</summary>
public sealed class SchemaPartsTests
{
    [Fact]
    public void Build_WhatPartsDefineAlike_IsOneDefinition() => Print(
        "type Query { a: A } type A { b(c: I): E } input I { x: Int = 1 } enum E { ONE } scalar S union U = A interface F { x: Int } directive @d(a: S) on OBJECT",
        "directive @d(a: S) on OBJECT\nscalar S enum E { ONE } input I { x: Int = 1 } type A { b(c: I): E } interface F { x: Int } union U = A")
        .ShouldBe(Print("type Query { a: A } type A { b(c: I): E } input I { x: Int = 1 } enum E { ONE } scalar S union U = A interface F { x: Int } directive @d(a: S) on OBJECT"));

    [Fact]
    public void Build_RootTypesOfParts_HaveTheFieldsOfAll() => Print(
        "type Query @tag(name: \"a\") { a: Int } directive @tag(name: String!) repeatable on OBJECT",
        "\"All.\" type Query implements I @tag(name: \"a\") @tag(name: \"b\") { b: Int } interface I { b: Int } type Mutation { b: Int }",
        "extend type Query { d: Int } type Query { c: Int } type Mutation { c: Int }")
        .ShouldContain("\"\"\"All.\"\"\"\ntype Query implements I @tag(name: \"a\") @tag(name: \"b\") {\n  a: Int\n  b: Int\n  c: Int\n  d: Int\n}\n\ntype Mutation {\n  b: Int\n  c: Int\n}\n");

    [Fact]
    public void Build_RootTypesByOtherNames_AreJoinedToo() =>
        Print("schema { query: Root } type Root { a: Int } type Query { x: Int }", "type Root { b: Int }").ShouldContain("type Root {\n  a: Int\n  b: Int\n}");

    [Theory]
    [InlineData("type Query { a: T } type T { a: Int }", "type T { a: Int! }", "T: one and two define it differently: \"a: Int\" and \"a: Int!\".")]
    [InlineData("type Query { a: T } type T { a: Int }", "type T { a: Int b: Int }", "T: one and two define it differently: \"}\" and \"b: Int\".")]
    [InlineData("type Query { a: T } scalar T", "enum T { A }", "T: one and two define it differently: \"scalar T\" and \"enum T {\".")]
    [InlineData("type Query { a: T } \"A.\" scalar T", "\"B.\" scalar T", "T: one and two define it differently: ")]
    [InlineData("type Query { a: Int } directive @d on FIELD", "directive @d on QUERY", "@d: one and two define it differently: ")]
    [InlineData("schema { query: Root } type Root { a: Query } type Query { x: Int }", "type Query { y: Int }", "Query: one and two define it differently: \"x: Int\" and \"y: Int\".")]
    [InlineData("type Query { a: Int }", "type Query { a: Int }", "Query.a: there is more than one field of this name.")]
    [InlineData("type Query { a: T } type T { a: Int } type T { a: Int }", "scalar S", "T: there is more than one type of this name.")]
    public void Build_PartsThatDisagree_NamesThemAndTheLine(string one, string two, string error) =>
        Should.Throw<SchemaException>(() => Build(one, two)).Errors.ShouldHaveSingleItem().ShouldStartWith(error);

    private static string Print(params string[] parts) => SchemaPrinter.Print(Build(parts));

    private static GraphQLSchema Build(params string[] parts)
    {
        string[] names = ["one", "two", "three"];
        var builder = new SchemaBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            builder.AddPart(names[i], parts[i]);
        }

        return builder.Build();
    }
}
