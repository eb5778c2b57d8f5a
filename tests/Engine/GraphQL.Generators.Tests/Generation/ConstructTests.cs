using GraphQL.Generators.Emission;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Tests.Generation;

/// <summary>What is emitted for each kind of construct, and what is emitted again after an edit.</summary>
public sealed class ConstructTests
{
    public static TheoryData<string> Names => [.. Construct.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Emit_Construct_IsAsCommitted(string name)
    {
        var run = GeneratorRun.Of(Construct.All[name].Source);
        run.Reported.ShouldBeEmpty();
        run.CompilerFindings.ShouldBeEmpty();
        Snapshot.Match(string.Join('\n', run.Files.Select(f => $"// {f.HintName}\n{f.SourceText}")), $"Constructs.{name}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Edit_InsideAMethodBody_EmitsNothingAgain(string name)
    {
        var construct = Construct.All[name];
        ShouldEmitNothing(Edit(construct, construct.Body, $"{construct.Body} /* the same */"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Edit_OfWhitespace_EmitsNothingAgain(string name)
    {
        var construct = Construct.All[name];
        ShouldEmitNothing(Edit(construct, "\n", "\n\n  "));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Edit_OfAnotherFile_EmitsNothingAgain(string name)
    {
        var run = GeneratorRun.Of(Construct.All[name].Source).AddFile("namespace Elsewhere; public sealed record Unrelated(int Number);");
        ShouldEmitNothing(run);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Edit_OfWhatIsEmitted_EmitsJustThatAgain(string name)
    {
        var construct = Construct.All[name];
        var edited = Edit(construct, construct.Before, construct.After);
        edited.Reported.ShouldBeEmpty();
        edited.CompilerFindings.ShouldBeEmpty();
        Steps(edited, SchemaModuleGenerator.FileStep).Where(o => !IsKept(o.Reason))
            .Select(o => ((GeneratedFile)o.Value).Name.Split('.')[^3]).ShouldBe(construct.Emitted);
        Outputs(edited).Count(o => !IsKept(o.Reason)).ShouldBe(construct.Emitted.Length);
    }

    private static GeneratorRun Edit(Construct construct, string before, string after)
    {
        construct.Source.ShouldContain(before);
        return GeneratorRun.Of(construct.Source).Edit(construct.Source.Replace(before, after, StringComparison.Ordinal));
    }

    private static void ShouldEmitNothing(GeneratorRun run)
    {
        run.Files.ShouldNotBeEmpty();
        Steps(run, SchemaModuleGenerator.ModuleStep).ShouldAllBe(o => IsKept(o.Reason));
        Steps(run, SchemaModuleGenerator.FileStep).ShouldAllBe(o => IsKept(o.Reason));
        Outputs(run).ShouldAllBe(o => o.Reason == IncrementalStepRunReason.Cached);
    }

    private static bool IsKept(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached;

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> Steps(GeneratorRun run, string step) =>
        run.Driver.GetRunResult().Results.Single().TrackedSteps[step].SelectMany(s => s.Outputs);

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(GeneratorRun run) =>
        run.Driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs);
}
