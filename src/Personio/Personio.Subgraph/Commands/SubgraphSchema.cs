using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Commands;

/// <summary>The schema without a server around it.</summary>
internal static class SubgraphSchema
{
    /// <summary>What <c>schema export</c> writes.</summary>
    /// <exception cref="SourceSchemaException">It is a source schema, and breaks a rule of the Composite Schemas specification.</exception>
    public static string Print(SchemaForm form)
    {
        using var services = new ServiceCollection().AddSubgraphTypes().BuildServiceProvider();
        var options = new FederationOptions { SharedTypes = EntityRegistration.SharedTypes };
        return form.Print(FederatedSchema.Create([.. services.GetServices<SchemaModule>()], [], options).Schema);
    }
}
