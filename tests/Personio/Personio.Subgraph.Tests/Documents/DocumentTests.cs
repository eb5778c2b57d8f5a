using System.Net;
using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Documents;

public sealed class DocumentTests(SharedSession shared) : IClassFixture<SharedSession>
{
    [Fact]
    public async Task Documents_OfEmployees_AreOneListingForEach()
    {
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync(
            "{ employees(first: 5) { nodes { id documents { nodes { id name size ownerId category { id name } owner { id } downloadUrl virusScanStatus } } } } }");

        var employees = data.GetProperty("employees").GetProperty("nodes").EnumerateArray().ToList();
        var documents = employees.SelectMany(employee => employee.GetProperty("documents").GetProperty("nodes").EnumerateArray()
            .Select(document => (Employee: employee.GetProperty("id").GetString(), Document: document))).ToList();
        documents.ShouldNotBeEmpty();
        documents.ShouldAllBe(d => d.Document.GetProperty("ownerId").GetString() == d.Employee);
        documents.ShouldAllBe(d => d.Document.GetProperty("owner").GetProperty("id").GetString() == d.Employee);
        documents.ShouldAllBe(d => d.Document.GetProperty("category").GetProperty("name").GetString() != null);
        var calls = shared.Session.TakeCalls();
        calls.Count(call => call.Path == "/v2/document-management/documents").ShouldBe(5);
        calls.Count(call => call.Path == "/v1/company/document-categories").ShouldBe(1);
    }

    [Fact]
    public async Task Documents_OfAnOwner_AreFilteredAndOrdered()
    {
        var (owner, _) = await AnyAsync();

        var data = await shared.Session.DataAsync(
            "query ($owner: ID!) { documents(ownerId: $owner, order: [{ size: DESC }], where: { size: { gt: 0 } }) { totalCount nodes { id size } } }", new { owner });

        var sizes = data.GetProperty("documents").GetProperty("nodes").EnumerateArray().Select(document => document.GetProperty("size").GetInt64()).ToList();
        sizes.ShouldNotBeEmpty();
        sizes.ShouldBe(sizes.OrderDescending());
    }

    [Fact]
    public async Task Document_ByIdAndOwner_IsThatOneAndNobodyElses()
    {
        var (owner, id) = await AnyAsync();

        var data = await shared.Session.DataAsync(
            "query ($id: ID!, $owner: ID!) { own: document(id: $id, ownerId: $owner) { id } others: document(id: $id, ownerId: \"1\") { id } }", new { id, owner });

        data.GetProperty("own").GetProperty("id").GetString().ShouldBe(id);
        data.GetProperty("others").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task DownloadUrl_OfADocument_HandsOutTheFileToBeSavedAndKeptByNobody()
    {
        var (owner, id) = await AnyAsync();
        var url = (await shared.Session.DataAsync("query ($id: ID!, $owner: ID!) { document(id: $id, ownerId: $owner) { downloadUrl } }", new { id, owner }))
            .GetProperty("document").GetProperty("downloadUrl").GetString()!;

        using var response = await shared.Session.GetAsync(url);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await response.Content.ReadAsByteArrayAsync()).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("/documents/99999999")]
    [InlineData("/documents/..%2f..%2fv2%2fpersons")]
    public async Task Download_OfNoDocument_IsNotFound(string path)
    {
        using var response = await shared.Session.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Entities_DocumentsOfOneOwner_AreOneListing()
    {
        var (owner, id) = await AnyAsync();
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync(
            "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Document { id name } } }",
            new { r = new[] { Key(id, owner), Key("99999999", owner) } });

        data.GetProperty("_entities")[0].GetProperty("id").GetString().ShouldBe(id);
        data.GetProperty("_entities")[1].ValueKind.ShouldBe(JsonValueKind.Null);
        shared.Session.TakeCalls().ShouldHaveSingleItem().Path.ShouldBe("/v2/document-management/documents");
    }

    private static object Key(string id, string ownerId) => new { __typename = "Document", id, ownerId };

    private async Task<(string Owner, string Id)> AnyAsync()
    {
        var data = await shared.Session.DataAsync("{ employees(first: 20) { nodes { documents(first: 1) { nodes { id ownerId } } } } }");
        var document = data.GetProperty("employees").GetProperty("nodes").EnumerateArray()
            .SelectMany(employee => employee.GetProperty("documents").GetProperty("nodes").EnumerateArray()).First();
        return (document.GetProperty("ownerId").GetString()!, document.GetProperty("id").GetString()!);
    }
}
