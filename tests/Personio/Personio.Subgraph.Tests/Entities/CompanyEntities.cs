using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Entities;

/// <summary>What the sandbox's company has of each entity.</summary>
internal static class CompanyEntities
{
    /// <summary>For each entity with a key of its own: a query whose objects with the field are such entities.</summary>
    private static readonly Dictionary<string, string> Queries = new(StringComparer.Ordinal)
    {
        ["Absence"] = "{ absences(first: 40) { nodes { id } } }",
        ["AbsenceType"] = "{ absenceTypes { id } }",
        ["Application"] = "{ applications(first: 40) { nodes { id } } }",
        ["Attendance"] = "{ attendances(first: 40) { nodes { id } } }",
        ["Candidate"] = "{ candidates(first: 40) { nodes { id } } }",
        ["CatalogJob"] = "{ jobCatalog(first: 40) { nodes { id } } }",
        ["CostCenter"] = "{ costCenters(first: 40) { nodes { id } } }",
        ["Department"] = "{ departments(first: 40) { nodes { id } } }",
        ["Employee"] = "{ employees(first: 40) { nodes { id email } } }",
        ["Job"] = "{ jobs(first: 40) { nodes { id } } }",
        ["LegalEntity"] = "{ legalEntities(first: 40) { nodes { id } } }",
        ["Office"] = "{ offices(first: 40) { nodes { id } } }",
        ["OpenPosition"] = "{ openPositions(first: 40) { nodes { id } } }",
        ["Project"] = "{ projects(first: 40) { nodes { id } } }",
        ["Team"] = "{ teams(first: 40) { nodes { id } } }",
        ["Document"] = "{ employees(first: 40) { nodes { documents(first: 5) { nodes { id ownerId } } } } }",
    };

    /// <summary>The names of all entities.</summary>
    public static IEnumerable<string> Types => Queries.Keys;

    /// <summary>Values of the fields of a key, of some entities of a type; at least one.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> KeysAsync(SubgraphSession session, string typeName, params IReadOnlyList<string> fields)
    {
        var found = new List<IReadOnlyList<string>>();
        Collect(await session.DataAsync(Queries[typeName]), fields, found);
        found.ShouldNotBeEmpty(typeName);
        return found;
    }

    /// <summary>All employees' values of one field.</summary>
    public static async Task<IReadOnlyList<string>> EmployeesAsync(SubgraphSession session, string field)
    {
        var values = new List<string>();
        string? after = null;
        do
        {
            var data = await session.DataAsync(
                $$"""query ($after: String) { employees(first: 200, after: $after) { nodes { {{field}} } pageInfo { hasNextPage endCursor } } }""", new { after });
            var page = data.GetProperty("employees");
            values.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty(field).GetString()!));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        return values;
    }

    private static void Collect(JsonElement json, IReadOnlyList<string> fields, List<IReadOnlyList<string>> found)
    {
        if (json.ValueKind == JsonValueKind.Object && fields.All(field => json.TryGetProperty(field, out _)))
        {
            found.Add([.. fields.Select(field => json.GetProperty(field).GetString()!)]);
            return;
        }

        var inner = json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject().Select(property => property.Value),
            JsonValueKind.Array => json.EnumerateArray(),
            _ => [],
        };
        foreach (var element in inner)
        {
            Collect(element, fields, found);
        }
    }
}
