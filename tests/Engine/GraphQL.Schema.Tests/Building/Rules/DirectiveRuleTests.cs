namespace GraphQL.Schema.Tests;

public sealed class DirectiveRuleTests
{
    [Theory]
    [InlineData("type A @nope { a: Int }", "A: the directive \"@nope\" is not defined.")]
    [InlineData("type A { a: Int @depricated }", "A.a: the directive \"@depricated\" is not defined. Did you mean \"@deprecated\"?")]
    [InlineData(
        "type A @deprecated { a: Int }",
        "A: the directive \"@deprecated\" may not be used on OBJECT, only on FIELD_DEFINITION, ARGUMENT_DEFINITION, INPUT_FIELD_DEFINITION, ENUM_VALUE.")]
    [InlineData("type A @d { a: Int } extend type A @d directive @d on OBJECT", "A: the directive \"@d\" may be used only once here.")]
    [InlineData("scalar A @specifiedBy", "A: the required argument \"@specifiedBy(url:)\" is missing.")]
    [InlineData(
        "scalar A @specifiedBy(url: 1)", "A: the argument \"@specifiedBy(url:)\" is not valid. String cannot represent 1: it must be a string.")]
    [InlineData(
        "type A { a: Int @deprecated(reason: null) }",
        "A.a: the argument \"@deprecated(reason:)\" is not valid. Expected value of non-null type \"String!\" not to be null.")]
    [InlineData(
        "scalar A @specifiedBy(url: \"x\", uri: \"x\")",
        "A: the directive \"@specifiedBy\" has no argument \"uri\". Did you mean \"url\"?")]
    [InlineData(
        "scalar A @specifiedBy(url: \"x\", url: \"y\")", "A: the argument \"@specifiedBy(url:)\" is given more than once.")]
    [InlineData("extend schema @nope", "schema: the directive \"@nope\" is not defined.")]
    [InlineData("enum A { X @nope }", "A.X: the directive \"@nope\" is not defined.")]
    [InlineData("input A { x: Int @nope }", "A.x: the directive \"@nope\" is not defined.")]
    [InlineData("type A { a(x: Int @nope): Int }", "A.a(x:): the directive \"@nope\" is not defined.")]
    [InlineData("directive @d(x: Int @nope) on FIELD", "@d(x:): the directive \"@nope\" is not defined.")]
    public void Usage_Wrong_IsRefused(string sdl, string error) => RuleCases.ShouldFailWithQuery(sdl, error);

    [Theory]
    [InlineData("type A @d(x: 1) @d { a: Int } directive @d(x: Int = 2) repeatable on OBJECT")]
    [InlineData("extend schema @d directive @d on SCHEMA")]
    [InlineData("directive @a(x: Int @b) on FIELD directive @b(y: E) on ARGUMENT_DEFINITION enum E { X }")]
    public void Usage_Right_IsAccepted(string sdl) => RuleCases.ShouldBuildWithQuery(sdl);

    [Theory]
    [InlineData("directive @d(x: Int @d) on ARGUMENT_DEFINITION")]
    [InlineData("directive @d(x: E) on ENUM_VALUE enum E { X @d }")]
    [InlineData("directive @d(x: I) on INPUT_FIELD_DEFINITION input I { j: J } input J { s: Int @d }")]
    [InlineData("directive @d(x: S) on SCALAR scalar S @d")]
    public void Definition_ThatUsesItself_IsRefused(string sdl) => RuleCases.ShouldFailWithQuery(
        sdl, "@d: the definition uses the directive itself, directly or by the types of its arguments.");

    [Fact]
    public void Definitions_ThatUseEachOther_AreRefused() => RuleCases.ShouldFailWithQuery(
        "directive @a(x: Int @b) on ARGUMENT_DEFINITION directive @b(x: Int @a) on ARGUMENT_DEFINITION",
        "@a: the definition uses the directive itself, directly or by the types of its arguments.",
        "@b: the definition uses the directive itself, directly or by the types of its arguments.");

    [Fact]
    public void Definition_ThatUsesItself_IsAcceptedWhereAllowed() =>
        new SchemaBuilder()
            .AddSdl("type Query { a: Int } directive @d(x: E) on ENUM_VALUE enum E { X @d }")
            .AllowDirectiveCycles()
            .Build()
            .TryGetDirective("d", out _)
            .ShouldBeTrue();
}
