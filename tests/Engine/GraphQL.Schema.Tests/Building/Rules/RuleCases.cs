namespace GraphQL.Schema.Tests;

/// <summary>Builds text and answers with the errors; most cases need a query root that is not what they are about.</summary>
internal static class RuleCases
{
    internal static void ShouldFailWith(string sdl, params string[] errors) =>
        Should.Throw<SchemaException>(() => new SchemaBuilder().AddSdl(sdl).Build()).Errors.ShouldBe(errors);

    internal static void ShouldFailWithQuery(string sdl, params string[] errors) => ShouldFailWith(WithQuery(sdl), errors);

    internal static void ShouldBuildWithQuery(string sdl) => new SchemaBuilder().AddSdl(WithQuery(sdl)).Build();

    private static string WithQuery(string sdl) => $"type Query {{ q: Boolean }}\n{sdl}";
}
