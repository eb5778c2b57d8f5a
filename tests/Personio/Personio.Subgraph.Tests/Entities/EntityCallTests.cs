using System.Text.Json;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Entities;

/// <summary>How many calls to Personio a thousand references of a gateway cost: docs/schema-map.md says the same.</summary>
public sealed class EntityCallTests(SharedSession shared) : IClassFixture<SharedSession>
{
    private const int Representations = 1_000;

    /// <summary>
    /// Personio has a listing by id, or one of the whole kind: a thousand keys that it does not know cost what a thousand known ones do. The number is how
    /// many keys one call is for; all of them where the whole kind is listed.
    /// </summary>
    [Theory]
    [InlineData("Project", 200)]
    [InlineData("CatalogJob", 100)]
    [InlineData("AbsenceType", Representations)]
    [InlineData("CostCenter", Representations)]
    [InlineData("Department", Representations)]
    [InlineData("Job", Representations)]
    [InlineData("LegalEntity", Representations)]
    [InlineData("Office", Representations)]
    [InlineData("OpenPosition", Representations)]
    [InlineData("Team", Representations)]
    public async Task Entities_AThousandOfAListing_CostAPageForManyKeys(string typeName, int keysOfAPage)
    {
        var known = (await CompanyEntities.KeysAsync(shared.Session, typeName, "id")).Select(key => key[0]).ToList();
        var ids = known.Concat(Enumerable.Range(0, Representations).Select(i => Guid.TryParse(known[0], out _) ? $"00000000-0000-4000-8000-{i:D12}" : $"{900_000_000 + i}"))
            .Take(Representations).ToList();

        var (entities, calls) = await AskAsync(typeName, ids);

        entities.ShouldBe(ids.Select(id => known.Contains(id) ? id : null));
        calls.ShouldBeLessThanOrEqualTo((Representations / keysOfAPage) + 1);
    }

    [Fact]
    public async Task Entities_OneOfWhichHasAnIdThatCannotBe_AreFoundButForThatOne()
    {
        foreach (var typeName in (string[])["Project", "CatalogJob"])
        {
            var known = (await CompanyEntities.KeysAsync(shared.Session, typeName, "id"))[0][0];

            (await AskAsync(typeName, ["none", known, "-1", ""])).Ids.ShouldBe([null, known, null, null], typeName);
        }
    }

    /// <summary>Personio has no call for several: each key is a call, and a key that comes again is none.</summary>
    [Theory]
    [InlineData("Absence")]
    [InlineData("Application")]
    [InlineData("Attendance")]
    [InlineData("Candidate")]
    public async Task Entities_AThousandOfWhatHasNoListing_CostACallForEachKey(string typeName)
    {
        var known = (await CompanyEntities.KeysAsync(shared.Session, typeName, "id")).Select(key => key[0]).Distinct(StringComparer.Ordinal).ToList();
        var ids = Enumerable.Range(0, Representations).Select(i => known[i * 7 % known.Count]).ToList();

        var (entities, calls) = await AskAsync(typeName, ids);

        entities.ShouldBe(ids);
        calls.ShouldBe(ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Documents_AThousand_CostAListingForEachOwner()
    {
        var known = await CompanyEntities.KeysAsync(shared.Session, "Document", "id", "ownerId");
        var keys = Enumerable.Range(0, Representations).Select(i => known[i * 7 % known.Count]).ToList();

        var (entities, calls) = await AskAsync([.. keys.Select(key => new { __typename = "Document", id = key[0], ownerId = key[1] })]);

        entities.ShouldBe(keys.Select(key => key[0]));
        calls.ShouldBe(keys.Select(key => key[1]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Employees_AThousandByIdOrByEmail_CostThePagesOfTheCompany()
    {
        await using var session = await SubgraphSession.StartAsync(new SandboxOptions { Employees = Representations });
        var ids = await CompanyEntities.EmployeesAsync(session, "id");
        var emails = await CompanyEntities.EmployeesAsync(session, "email");
        ids.Count.ShouldBe(Representations);
        session.TakeCalls();

        // Backwards, so that the order of the answer is not that of the company.
        (await AskAsync(session, [.. ids.Reverse().Select(id => new { __typename = "Employee", id })])).ShouldBe(ids.Reverse());
        session.TakeCalls().Count.ShouldBeLessThanOrEqualTo((Representations / 100) + 1);
        (await AskAsync(session, [.. emails.Select(email => new { __typename = "Employee", email })])).ShouldBe(ids);
        session.TakeCalls().Count.ShouldBeLessThanOrEqualTo((Representations / 100) + 1);
    }

    private Task<(IReadOnlyList<string?> Ids, int Calls)> AskAsync(string typeName, IReadOnlyList<string> ids) =>
        AskAsync([.. ids.Select(id => new { __typename = typeName, id })]);

    private async Task<(IReadOnlyList<string?> Ids, int Calls)> AskAsync(IReadOnlyList<object> representations)
    {
        shared.Session.TakeCalls();
        var ids = await AskAsync(shared.Session, representations);
        return (ids, shared.Session.TakeCalls().Count);
    }

    private static async Task<IReadOnlyList<string?>> AskAsync(SubgraphSession session, IReadOnlyList<object> representations)
    {
        var selections = CompanyEntities.Types.Select(type => $"... on {type} {{ id }}");
        var data = await session.DataAsync(
            $"query ($r: [_Any!]!) {{ _entities(representations: $r) {{ {string.Join(' ', selections)} ... on Employee {{ firstName }} }} }}", new { r = representations });
        return [.. data.GetProperty("_entities").EnumerateArray().Select(entity => entity.ValueKind is JsonValueKind.Null ? null : entity.GetProperty("id").GetString())];
    }
}
