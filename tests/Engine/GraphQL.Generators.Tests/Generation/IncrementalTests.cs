using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Tests.Generation;

public sealed class IncrementalTests
{
    [Fact]
    public void Edit_InsideAMethodBody_EmitsNothingAgain()
    {
        var edited = Edit("FirstName + \" \" + LastName", "LastName + FirstName");
        Reasons(edited).ShouldAllBe(r => r == IncrementalStepRunReason.Unchanged || r == IncrementalStepRunReason.Cached);
        Outputs(edited).ShouldAllBe(r => r == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void Edit_OfAnUnrelatedType_EmitsNothingAgain()
    {
        var edited = Edit("namespace Sample;", "// A new line moves everything.\nnamespace Sample;\npublic sealed record Unrelated(int Number);");
        Outputs(edited).ShouldAllBe(r => r == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void Edit_OfAField_EmitsAgain()
    {
        var edited = Edit("record Team(string Name,", "record Team(string Name, int Size,");
        Reasons(edited).ShouldContain(IncrementalStepRunReason.Modified);
        edited.File("Sdl").ShouldContain("  size: Int!");
        edited.CompilerFindings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("namespace Sample;", "// A new line moves everything.\nnamespace Sample;\npublic sealed record Unrelated(int Number);")]
    [InlineData("Title.ToUpperInvariant()", "Title + Title")]
    [InlineData("public string? Secret { get; init; }", "public int Secret { get; init; }")]
    public void Edit_OfWhatListsDoNotCompare_EmitsNothingAgain(string before, string after)
    {
        var edited = ListSample.Run().Edit(ListSample.Source.Replace(before, after, StringComparison.Ordinal));
        Reasons(edited).ShouldAllBe(r => r == IncrementalStepRunReason.Unchanged || r == IncrementalStepRunReason.Cached);
        Outputs(edited).ShouldAllBe(r => r == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void Edit_OfAComparedProperty_EmitsAgain()
    {
        var edited = ListSample.Run().Edit(ListSample.Source.Replace("string Title,", "int Title,", StringComparison.Ordinal)
            .Replace("Title.ToUpperInvariant()", "\"\"", StringComparison.Ordinal));
        Reasons(edited).ShouldContain(IncrementalStepRunReason.Modified);
        edited.File("Sdl").ShouldContain("  title: IntOperationFilterInput");
        edited.CompilerFindings.ShouldBeEmpty();
    }

    private static GeneratorRun Edit(string before, string after) =>
        Sample.Run().Edit(Sample.Source.Replace(before, after, StringComparison.Ordinal));

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRun run) =>
        run.Driver.GetRunResult().Results.Single().TrackedSteps[SchemaModuleGenerator.ModuleStep]
            .SelectMany(s => s.Outputs).Select(o => o.Reason);

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorRun run) =>
        run.Driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(s => s.Value)
            .SelectMany(s => s.Outputs).Select(o => o.Reason);
}
