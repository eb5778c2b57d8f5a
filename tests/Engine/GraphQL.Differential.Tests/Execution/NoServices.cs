namespace GraphQL.Differential.Tests.Execution;

/// <summary>The services of operations that need none.</summary>
internal sealed class NoServices : IServiceProvider
{
    public static NoServices Instance { get; } = new();

    public object? GetService(Type serviceType) => null;
}
