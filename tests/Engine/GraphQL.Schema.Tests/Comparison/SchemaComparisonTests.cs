using GraphQL.Language;

namespace GraphQL.Schema.Tests.Comparison;

/// <summary>What differences between two schemas mean for clients.</summary>
public sealed class SchemaComparisonTests
{
    [Theory]
    [InlineData("type A { x: Int }", "", "Breaking A was removed.")]
    [InlineData("type A { x: Int }", "interface A { x: Int }", "Breaking A was an object type and is an interface.")]
    [InlineData("type A { x: Int y: Int }", "type A { x: Int }", "Breaking A.y was removed.")]
    [InlineData("type A { x: Int! }", "type A { x: Int }", "Breaking A.x has the type Int and had Int!.")]
    [InlineData("type A { x: [Int] }", "type A { x: Int }", "Breaking A.x has the type Int and had [Int].")]
    [InlineData("type A { x(a: Int): Int }", "type A { x: Int }", "Breaking A.x(a:) was removed.")]
    [InlineData("type A { x(a: Int): Int }", "type A { x(a: Int!): Int }", "Breaking A.x(a:) has the type Int! and had Int.")]
    [InlineData("type A { x: Int }", "type A { x(a: Int!): Int }", "Breaking A.x(a:) was added, and A.x needs this argument now.")]
    [InlineData("type A implements I { x: Int }", "type A { x: Int }", "Breaking A no longer implements I.")]
    [InlineData("union U = A | B", "union U = A", "Breaking U is no longer B.")]
    [InlineData("enum E { A B }", "enum E { A }", "Breaking E.B was removed.")]
    [InlineData("input I { x: Int y: Int }", "input I { x: Int }", "Breaking I.y was removed.")]
    [InlineData("input I { x: Int }", "input I { x: Int! }", "Breaking I.x has the type Int! and had Int.")]
    [InlineData("input I { x: Int }", "input I { x: Int y: Int! }", "Breaking I.y was added, and I needs this field now.")]
    [InlineData("input I { x: Int }", "input I @oneOf { x: Int }", "Breaking I got @oneOf.")]
    [InlineData("type A @key(fields: \"x\") { x: Int }", "type A { x: Int }", "Breaking A lost @key(fields: \"x\").")]
    [InlineData("type A { x: Int }", "type A { x: Int @inaccessible }", "Breaking A.x got @inaccessible.")]
    [InlineData("directive @d on FIELD", "", "Breaking @d was removed.")]
    [InlineData("directive @d repeatable on FIELD | QUERY", "directive @d on FIELD", "Breaking @d may no longer be repeated.;Breaking @d may no longer stand on QUERY.")]
    [InlineData("directive @d on FIELD", "directive @d(a: Int!) on FIELD", "Breaking @d(a:) was added, and @d needs this argument now.")]
    public void Compare_WhatClientsRelyOn_IsBreaking(string before, string after, string expected) => Compare(before, after).ShouldBe(expected);

    [Theory]
    [InlineData("enum E { A }", "enum E { A B }", "Dangerous E.B was added: clients may meet a value that they do not know.")]
    [InlineData("union U = A", "union U = A | B", "Dangerous U may be B now.")]
    [InlineData("type A { x: Int }", "type A implements I { x: Int }", "Dangerous A implements I now.")]
    [InlineData("type A { x: Int }", "type A { x(a: Int): Int }", "Dangerous A.x(a:) was added as an argument that may be left out.")]
    [InlineData("type A { x: Int }", "type A { x(a: Int! = 1): Int }", "Dangerous A.x(a:) was added as an argument that may be left out.")]
    [InlineData("input I { x: Int }", "input I { x: Int y: Int }", "Dangerous I.y was added as a field that may be left out.")]
    [InlineData("type A { x(a: Int = 1): Int }", "type A { x(a: Int = 2): Int }", "Dangerous A.x(a:) has the default 2 and had 1.")]
    [InlineData("type A { x(a: Int): Int }", "type A { x(a: Int = 2): Int }", "Dangerous A.x(a:) has the default 2 and had none.")]
    [InlineData("type A { x: Int @override(from: \"b\") }", "type A { x: Int }", "Dangerous A.x lost @override(from: \"b\").")]
    public void Compare_WhatClientsMayNotExpect_IsDangerous(string before, string after, string expected) => Compare(before, after).ShouldBe(expected);

    [Theory]
    [InlineData("", "type A { x: Int }", "Safe A was added.")]
    [InlineData("type A { x: Int }", "type A { x: Int y: Int }", "Safe A.y was added.")]
    [InlineData("type A { x: Int }", "type A { x: Int! }", "Safe A.x has the type Int! and had Int.")]
    [InlineData("type A { x: [Int] }", "type A { x: [Int!]! }", "Safe A.x has the type [Int!]! and had [Int].")]
    [InlineData("type A { x(a: [Int!]!): Int }", "type A { x(a: [Int]): Int }", "Safe A.x(a:) has the type [Int] and had [Int!]!.")]
    [InlineData("type A { x: Int }", "type A { x: Int @deprecated(reason: \"Old.\") }", "Safe A.x got @deprecated(reason: \"Old.\").")]
    [InlineData("type A { x: Int }", "type A @key(fields: \"x\") { x: Int }", "Safe A got @key(fields: \"x\").")]
    [InlineData("", "directive @d on FIELD", "Safe @d was added.")]
    public void Compare_WhatNobodyNotices_IsSafe(string before, string after, string expected) => Compare(before, after).ShouldBe(expected);

    [Theory]
    [InlineData("type A { x: Int y: Int } type B { z: Int }", "type B { z: Int } type A { y: Int x: Int }")]
    [InlineData("type A { x: Int y: Int }", "type A { x: Int } extend type A { y: Int }")]
    [InlineData("\"Old.\" type A { \"Old.\" x: Int }", "\"New.\" type A { \"New.\" x: Int }")]
    [InlineData("type A { x: Int }", "type A { x: Int @cost(weight: \"2\") }")]
    public void Compare_WhatIsTheSame_HasNoChanges(string before, string after) => Compare(before, after).ShouldBe("");

    [Fact]
    public void Compare_SeveralChanges_HasTheWorstFirst() =>
        Compare("type A { x: Int } enum E { A }", "type A { y: Int } enum E { A B }").Split(';').Select(change => change.Split(' ')[0])
            .ShouldBe(["Breaking", "Dangerous", "Safe"]);

    private static string Compare(string before, string after) => string.Join(';', SchemaComparison
        .Compare(GraphQLParser.ParseDocument($"scalar Always {before}"), GraphQLParser.ParseDocument($"scalar Always {after}"))
        .Select(change => $"{change.Impact} {change.Coordinate} {change.Description}"));
}
