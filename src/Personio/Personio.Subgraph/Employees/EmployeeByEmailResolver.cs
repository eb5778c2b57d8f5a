using System.Diagnostics.CodeAnalysis;
using Personio.Subgraph.Entities;

namespace Personio.Subgraph.Employees;

/// <summary>Finds employees by e-mail address for other subgraphs, by calls for each address or by pages, whichever are fewer.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the service provider.")]
internal sealed class EmployeeByEmailResolver : EntityResolver
{
    public override string TypeName => "Employee";

    public override string KeyFields => "email";

    public override async Task<IReadOnlyList<object?>> ResolveAsync(
        IReadOnlyList<EntityKey> keys, EntityContext context, CancellationToken cancellationToken)
    {
        var directory = context.Service<EmployeeDirectory>();
        if (await directory.GetAllByEmailIfCheaperAsync(keys.Count, cancellationToken) is { } everyone)
        {
            return [.. keys.Select(key => everyone.GetValueOrDefault(key.Get<string>()))];
        }

        return await SingleReads.ReadAsync(
            keys, async (email, stop) => await directory.GetByEmailAsync(email, stop), cancellationToken);
    }
}
