namespace GraphQL.Schema.Tests;

public sealed class InterfaceImplementationRuleTests
{
    [Theory]
    [InlineData("interface I { a: Int } type A implements I { a: Int! b: Int }")]
    [InlineData("interface I { a: I } type A implements I { a: A }")]
    [InlineData("interface I { a: U } union U = A type A implements I { a: A! }")]
    [InlineData("interface I { a: [I] } type A implements I { a: [A!]! }")]
    [InlineData("interface I { a(x: Int!): Int } type A implements I { a(x: Int!, y: Int, z: Int! = 1): Int }")]
    [InlineData("interface I { a: Int } interface J implements I { a: Int } type A implements I & J { a: Int }")]
    [InlineData("interface I { a: Int @deprecated } type A implements I { a: Int @deprecated(reason: \"x\") }")]
    [InlineData("interface I { a: Int @deprecated } type A implements I { a: Int }")]
    public void Implementation_Right_IsAccepted(string sdl) => RuleCases.ShouldBuildWithQuery(sdl);

    [Theory]
    [InlineData("interface I { a: Int } type A implements I { b: Int }", "A: the field \"a\" is missing, which \"I.a\" asks for.")]
    [InlineData(
        "interface I { a: Int! } type A implements I { a: Int }",
        "A.a: its type \"Int\" must be \"Int!\", as on \"I.a\", or a part of it.")]
    [InlineData(
        "interface I { a: [Int] } type A implements I { a: Int }",
        "A.a: its type \"Int\" must be \"[Int]\", as on \"I.a\", or a part of it.")]
    [InlineData(
        "interface I { a: A } type A implements I { a: I }", "A.a: its type \"I\" must be \"A\", as on \"I.a\", or a part of it.")]
    [InlineData(
        "interface I { a(x: Int): Int } type A implements I { a: Int }", "A.a: the argument \"x\" is missing, which \"I.a\" has.")]
    [InlineData(
        "interface I { a(x: Int): Int } type A implements I { a(x: Int!): Int }",
        "A.a(x:): its type \"Int!\" must be \"Int\", as on \"I.a\".")]
    [InlineData(
        "interface I { a: Int } type A implements I { a(x: Int!): Int }",
        "A.a(x:): it must not be required, because \"I.a\" does not have it. Give it a default or make it nullable.")]
    [InlineData(
        "interface I { a: Int } type A implements I { a: Int @deprecated }",
        "A.a: it must not be deprecated while \"I.a\" is not.")]
    [InlineData(
        "interface I { a: Int } interface J implements I { a: Int } type A implements J { a: Int }",
        "A: it must implement \"I\" too, because \"J\" does.")]
    [InlineData("interface I implements I { a: Int }", "I: an interface cannot implement itself.")]
    public void Implementation_Wrong_IsRefused(string sdl, string error) => RuleCases.ShouldFailWithQuery(sdl, error);

    [Fact]
    public void Implementation_InACircle_IsRefused() => RuleCases.ShouldFailWithQuery(
        "interface I implements J { a: Int } interface J implements I { a: Int }",
        "I: it cannot implement \"J\", which implements it in turn.",
        "J: it cannot implement \"I\", which implements it in turn.");
}
