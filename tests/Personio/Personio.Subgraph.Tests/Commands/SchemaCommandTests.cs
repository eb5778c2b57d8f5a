using GraphQL.Federation;
using Personio.Subgraph.Commands;

namespace Personio.Subgraph.Tests.Commands;

public sealed class SchemaCommandTests
{
    [Theory]
    [InlineData("portable", "v2.5")]
    [InlineData("hive", "v2.9")]
    [InlineData("COSMO", "v2.9")]
    [InlineData("apollo", "v2.12")]
    public async Task Export_OfAProfile_WritesItsSdl(string profile, string version)
    {
        var (exitCode, output, error) = await RunAsync("export", "--profile", profile);

        (exitCode, error).ShouldBe((0, ""));
        output.ShouldContain($"federation/{version}\"");
        output.ShouldContain("type Employee @key(fields: \"id\") @key(fields: \"email\")");
        output.ShouldNotContain("_entities");
    }

    [Fact]
    public async Task Export_ForFusion_WritesASourceSchemaWithoutTheMachineryOfApolloFederation()
    {
        var (exitCode, output, error) = await RunAsync("export", "--profile", "Fusion");

        (exitCode, error).ShouldBe((0, ""));
        output.ShouldContain("type Employee @key(fields: \"id\") @key(fields: \"email\")");
        output.ShouldContain("type _Lookups @internal {");
        output.ShouldContain("): Employee @lookup");
        foreach (var machinery in (string[])["_entities", "_service", "_Any", "@link", "federation__", "resolvable", "@inaccessible"])
        {
            output.ShouldNotContain(machinery);
        }
    }

    [Fact]
    public async Task Export_OfAnyOtherProfile_HasNothingOfASourceSchema()
    {
        foreach (var profile in FederationProfile.All)
        {
            var (_, output, _) = await RunAsync("export", "--profile", profile.Name);

            foreach (var word in (string[])["_lookups", "_Lookups", "@lookup", "@internal", "@is(", "FieldSelection", "@inaccessible"])
            {
                output.ShouldNotContain(word, customMessage: profile.Name);
            }
        }
    }

    [Fact]
    public async Task Export_ToAFile_WritesItAndNothingElse()
    {
        var file = Path.GetTempFileName();
        try
        {
            (await RunAsync("export", "--output", file)).ShouldBe((0, "", ""));
            (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe(SubgraphSchema.Print(SchemaForm.All[0]));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Check_AgainstItself_HasNoChanges() =>
        (await CheckAsync(SubgraphSchema.Print(SchemaForm.All[0]))).ShouldBe((0, "0 breaking, 0 dangerous, 0 safe.\n", ""));

    [Fact]
    public async Task Check_ForFusion_ComparesWhatClientsSee()
    {
        var sdl = SubgraphSchema.Print(SchemaForm.Find("fusion"));

        (await CheckAsync(sdl, "--profile", "fusion")).ShouldBe((0, "0 breaking, 0 dangerous, 0 safe.\n", ""));
        (await CheckAsync(sdl + "extend type Query { gone: Int  inner: Int @internal }", "--profile", "fusion"))
            .ShouldBe((1, "BREAKING  Query.gone was removed.\n1 breaking, 0 dangerous, 0 safe.\n", ""));
    }

    [Fact]
    public async Task Check_AgainstASchemaWithMore_NamesWhatBreaks()
    {
        var sdl = SubgraphSchema.Print(SchemaForm.All[0]) + "type Gone { x: Int } extend type Query { gone: Gone }";

        var (exitCode, output, _) = await CheckAsync(sdl);

        exitCode.ShouldBe(1);
        output.ShouldBe("BREAKING  Gone was removed.\nBREAKING  Query.gone was removed.\n2 breaking, 0 dangerous, 0 safe.\n");
    }

    [Theory]
    [InlineData("Give one of portable, hive, cosmo, apollo, fusion", "export", "--profile", "router")]
    [InlineData("no-such-file", "check", "no-such-file")]
    [InlineData("schema export")]
    [InlineData("schema export", "check")]
    [InlineData("schema export", "export", "--nonsense")]
    [InlineData("schema export", "check", "one", "two")]
    public async Task Run_WhatIsNotUnderstood_SaysWhy(string expected, params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(arguments);

        (exitCode, output).ShouldBe((2, ""));
        error.ShouldContain(expected);
    }

    private static async Task<(int ExitCode, string Output, string Error)> CheckAsync(string previous, params string[] options)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, previous);
            return await RunAsync(["check", file, .. options]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        return (await SchemaCommand.RunAsync(arguments, output, error), output.ToString(), error.ToString());
    }
}
