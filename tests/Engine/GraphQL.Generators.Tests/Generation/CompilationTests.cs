namespace GraphQL.Generators.Tests.Generation;

public sealed class CompilationTests
{
    [Fact]
    public void Emit_ModuleWithEverything_CompilesWithoutFindings()
    {
        var run = Sample.Run();
        run.Reported.ShouldBeEmpty();
        run.CompilerFindings.ShouldBeEmpty();
    }
}
