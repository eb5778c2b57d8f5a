namespace GraphQL.Schema.Tests;

public sealed class InputRuleTests
{
    [Theory]
    [InlineData("input A @oneOf { a: Int! b: Int }", "A.a: a field of a OneOf input object must be nullable.")]
    [InlineData("input A @oneOf { a: Int = 1 b: Int }", "A.a: a field of a OneOf input object must not have a default.")]
    [InlineData("input A { a: Int! @deprecated }", "A.a: a required input field cannot be deprecated. Make it nullable or give it a default first.")]
    [InlineData(
        "type A { a(x: Int! @deprecated): Int }",
        "A.a(x:): a required argument cannot be deprecated. Make it nullable or give it a default first.")]
    [InlineData(
        "directive @d(x: Int! @deprecated) on FIELD",
        "@d(x:): a required argument cannot be deprecated. Make it nullable or give it a default first.")]
    public void InputValues_Wrong_AreRefused(string sdl, string error) => RuleCases.ShouldFailWithQuery(sdl, error);

    [Theory]
    [InlineData("input A { a: Int! = 1 @deprecated b: Int @deprecated }")]
    [InlineData("input A { a: A b: [A!]! c: B! } input B { a: A }")]
    [InlineData("input A @oneOf { a: A b: Int }")]
    [InlineData("input A @oneOf { a: [A!] }")]
    [InlineData("input A { a: B! } input B @oneOf { a: A b: Int }")]
    public void InputValues_Right_AreAccepted(string sdl) => RuleCases.ShouldBuildWithQuery(sdl);

    [Theory]
    [InlineData("input A { a: A! }", "A", "A.a")]
    [InlineData("input A { b: B! } input B { c: C! } input C { x: Int a: A! }", "A", "A.b → B.c → C.a")]
    [InlineData("input Outer { a: A! } input A { a: A! }", "A", "A.a")]
    [InlineData("input A @oneOf { a: A }", "A", "A.a")]
    [InlineData("input A @oneOf { b: B } input B { a: A! }", "A", "A.b → B.a")]
    public void InputObjects_WithoutEnd_AreRefused(string sdl, string type, string circle) => RuleCases.ShouldFailWithQuery(
        sdl, $"{type}: no value of it has an end, because it contains itself by {circle}. Make one of these nullable or a list.");

    [Theory]
    [InlineData(
        "type A { a(x: Int = \"1\"): Int }",
        "A.a(x:): the default value is not valid. Int cannot represent \"1\": it must be a whole number between -2147483648 and 2147483647.")]
    [InlineData("input A { a: Int! = null }", "A.a: the default value is not valid. Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData(
        "input A { a: [E] = [ONE, TWWO] } enum E { ONE TWO }",
        "A.a: the default value is not valid at \"1\". Value \"TWWO\" does not exist in \"E\" enum. Did you mean the enum value \"TWO\"?")]
    [InlineData(
        "directive @d(x: I = { a: { b: 1 } }) on FIELD input I { a: I b: Boolean }",
        "@d(x:): the default value is not valid at \"a.b\". Boolean cannot represent 1: it must be true or false.")]
    [InlineData(
        "input A { b: B = {} } input B { a: A = {} }",
        "A.b: the default value contains itself: A.b → B.a → A.b. Leave out one of the defaults.")]
    [InlineData("input A { a: A = {} }", "A.a: the default value contains itself: A.a → A.a. Leave out one of the defaults.")]
    [InlineData(
        "input A { list: [A] = [{ x: 1 }] x: Int }",
        "A.list: the default value contains itself: A.list → A.list. Leave out one of the defaults.")]
    public void Defaults_Wrong_AreRefused(string sdl, string error) => RuleCases.ShouldFailWithQuery(sdl, error);

    [Theory]
    [InlineData("input A { a: A = { a: null } }")]
    [InlineData("input A { a: A = null b: B = {} } input B { a: A = { b: null } }")]
    [InlineData("input A { a: [A] = [] }")]
    public void Defaults_ThatEnd_AreAccepted(string sdl) => RuleCases.ShouldBuildWithQuery(sdl);
}
