using System.Diagnostics.CodeAnalysis;

namespace Personio.Subgraph.Employees;

/// <summary>Finds employees by id for other subgraphs. A read that fails is the failure of its own employee.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the service provider.")]
internal sealed class EmployeeByIdResolver : EntityResolver
{
    public override string TypeName => "Employee";

    public override string KeyFields => "id";

    public override async Task<IReadOnlyList<object?>> ResolveAsync(
        IReadOnlyList<EntityKey> keys, EntityContext context, CancellationToken cancellationToken)
    {
        var ids = keys.Select(key => key.Get<string>()).ToList();
        var (found, failures) = await context.Service<EmployeeDirectory>().ReadAsync(ids, cancellationToken);
        return [.. ids.Select(id => found.TryGetValue(id, out var employee) ? employee : Failure(id))];

        object? Failure(string id) => failures.TryGetValue(id, out var fault) ? new FailedValue(fault) : null;
    }
}
