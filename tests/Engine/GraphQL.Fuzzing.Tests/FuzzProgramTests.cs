using GraphQL.Fuzzing.Runs;
using GraphQL.Fuzzing.Targets;

namespace GraphQL.Fuzzing.Tests;

public sealed class FuzzProgramTests
{
    [Fact]
    public async Task RunAsync_EverythingHolds_ReportsAndLeavesNoFile()
    {
        var directory = Directory.CreateTempSubdirectory();
        var output = new StringWriter();

        var code = await new FuzzProgram(FuzzOptions.Parse(["--target", "parser", "--minutes", "0.001"]), output, directory.FullName).RunAsync();

        code.ShouldBe(0, output.ToString());
        output.ToString().ShouldContain("0 findings (seed 1)");
        directory.GetFiles().ShouldBeEmpty();
        directory.Delete();
    }

    [Fact]
    public async Task RunAsync_Replay_ChecksThatInputAlone()
    {
        var finding = new Finding("lexer", 1, "kind", "message", "[1, 2]"u8.ToArray());
        var directory = Directory.CreateTempSubdirectory();
        using var files = new FindingFiles(directory.FullName);
        var file = files.Write(finding);
        var output = new StringWriter();

        var code = await new FuzzProgram(FuzzOptions.Parse(["--replay", file]), output, directory.FullName).RunAsync();

        code.ShouldBe(0);
        output.ToString().Trim().ShouldBe("lexer: everything holds; accepted.");
        directory.Delete(recursive: true);
    }

    [Fact]
    public void Parse_NoArguments_RunsEveryTargetForTenMinutes()
    {
        var options = FuzzOptions.Parse([]);

        options.Time.ShouldBe(TimeSpan.FromMinutes(10));
        options.Targets.ShouldBe(TargetList.Names);
    }

    [Theory]
    [InlineData("--target", "nothing")]
    [InlineData("--minutes", "-1")]
    [InlineData("--seed", "x")]
    [InlineData("--what", "1")]
    [InlineData("--replay", "nothing-1.txt")]
    public void Parse_ArgumentsThatMakeNoSense_AreRefused(string name, string value) =>
        Should.Throw<ArgumentException>(() => FuzzOptions.Parse([name, value]));
}
