using GraphQL.Schema;
using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Commands;

/// <summary>A form in which the schema is written for a gateway's composition.</summary>
/// <param name="Name">What <c>--profile</c> calls it.</param>
/// <param name="Print">Writes it.</param>
internal sealed record SchemaForm(string Name, Func<GraphQLSchema, string> Print)
{
    private const string Option = "--profile";

    /// <summary>All of them, the default first: the profiles of Apollo Federation, and the source schema that HotChocolate Fusion composes.</summary>
    public static IReadOnlyList<SchemaForm> All { get; } =
    [
        .. FederationProfile.All.Select(profile => new SchemaForm(profile.Name, schema => SubgraphPrinter.Print(schema, profile))),
        new SchemaForm("fusion", CompositeSchemaPrinter.Print),
    ];

    /// <summary>The form of a name, in any case.</summary>
    /// <exception cref="SettingsException">There is none of the name.</exception>
    public static SchemaForm Find(string name) => All.FirstOrDefault(form => form.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new SettingsException($"{Option} is no profile. Give one of {string.Join(", ", All.Select(form => form.Name))}.");
}
