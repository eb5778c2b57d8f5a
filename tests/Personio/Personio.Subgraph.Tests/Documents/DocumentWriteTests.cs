using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Documents;

public sealed class DocumentWriteTests(SharedSession shared) : IClassFixture<SharedSession>
{
    private const string Upload = """
        mutation ($input: UploadDocumentInput!) {
          uploadDocument(input: $input) {
            document { id name size comment ownerId downloadUrl }
            errors { __typename ... on Error { message code } ... on ValidationError { field } }
          }
        }
        """;

    private static readonly byte[] Contract = [.. "%PDF-1.7 a contract"u8];

    [Fact]
    public async Task UploadDocument_FileOfTheRequest_CanBeDownloadedAgain()
    {
        var input = await InputAsync(new { file = (string?)null });

        var payload = (await shared.Session.UploadAsync(Upload, new { input }, "variables.input.source.file", "Contract.pdf", Contract))
            .GetProperty("data").GetProperty("uploadDocument");

        payload.GetProperty("errors").ValueKind.ShouldBe(JsonValueKind.Null, payload.ToString());
        payload.GetProperty("document").GetProperty("name").GetString().ShouldBe("Contract");
        (await DownloadAsync(payload)).ShouldBe(Contract);
    }

    [Fact]
    public async Task UploadDocument_AsText_CanBeDownloadedAgain()
    {
        var input = await InputAsync(new { base64 = new { fileName = "Contract.pdf", content = Convert.ToBase64String(Contract) } });

        var payload = (await shared.Session.DataAsync(Upload, new { input })).GetProperty("uploadDocument");

        payload.GetProperty("document").GetProperty("size").GetInt64().ShouldBe(Contract.Length);
        (await DownloadAsync(payload)).ShouldBe(Contract);
    }

    [Fact]
    public async Task UploadDocument_TwiceWithOneKey_IsOneDocument()
    {
        var input = await InputAsync(new { base64 = new { fileName = "Once.pdf", content = Convert.ToBase64String(Contract) } });
        input["idempotencyKey"] = "one-upload";
        shared.Session.TakeCalls();

        var first = (await shared.Session.DataAsync(Upload, new { input })).GetProperty("uploadDocument").GetProperty("document").GetProperty("id").GetString();
        var second = (await shared.Session.DataAsync(Upload, new { input })).GetProperty("uploadDocument").GetProperty("document").GetProperty("id").GetString();

        second.ShouldBe(first);
        shared.Session.TakeCalls().Count(call => call.Method == "POST").ShouldBe(1);
        input["source"] = new { base64 = new { fileName = "Once.pdf", content = Convert.ToBase64String("%PDF another"u8) } };
        var other = (await shared.Session.DataAsync(Upload, new { input })).GetProperty("uploadDocument");
        other.GetProperty("errors")[0].GetProperty("__typename").GetString().ShouldBe("ConflictError");
    }

    [Theory]
    [InlineData("employeeId", "ada", "employeeId", "INVALID_FORMAT")]
    [InlineData("categoryId", "x", "categoryId", "INVALID_FORMAT")]
    [InlineData("title", " ", "title", "REQUIRED")]
    [InlineData("idempotencyKey", "", "idempotencyKey", null)]
    public async Task UploadDocument_WrongValue_IsNamedWithoutACall(string field, string value, string named, string? code)
    {
        var input = await InputAsync(new { base64 = new { fileName = "a.pdf", content = "JVBERg==" } });
        input[field] = value;

        await RefusedWithoutACallAsync(input, named, code);
    }

    [Theory]
    [InlineData("a.exe", "JVBERg==", "source", "INVALID_VALUE")]
    [InlineData("../a.pdf", "JVBERg==", "source.base64.fileName", "INVALID_FORMAT")]
    [InlineData("a.pdf", "not base64", "source.base64.content", "INVALID_FORMAT")]
    public async Task UploadDocument_FileThatPersonioWouldRefuse_IsRefusedWithoutACall(string fileName, string content, string named, string code)
        => await RefusedWithoutACallAsync(await InputAsync(new { base64 = new { fileName, content } }), named, code);

    [Fact]
    public async Task UpdateDocument_NewName_IsReadBack()
    {
        var input = await InputAsync(new { base64 = new { fileName = "Old.pdf", content = "JVBERg==" } });
        var document = (await shared.Session.DataAsync(Upload, new { input })).GetProperty("uploadDocument").GetProperty("document");

        var payload = await UpdateAsync(new { id = document.GetProperty("id").GetString(), ownerId = input["employeeId"], name = "New", comment = "" });

        payload.GetProperty("errors").ValueKind.ShouldBe(JsonValueKind.Null, payload.ToString());
        payload.GetProperty("document").GetProperty("name").GetString().ShouldBe("New");
    }

    [Fact]
    public async Task UpdateDocument_NothingToChange_IsRefusedWithoutACall()
    {
        shared.Session.TakeCalls();

        var payload = await UpdateAsync(new { id = "1", ownerId = "1" });

        payload.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("REQUIRED");
        shared.Session.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task UpdateDocument_OfNone_IsNotFound()
    {
        var payload = await UpdateAsync(new { id = "99999999", ownerId = "1", name = "New" });

        payload.GetProperty("errors")[0].GetProperty("__typename").GetString().ShouldBe("NotFoundError");
    }

    [Fact]
    public async Task DeleteDocument_Twice_IsGoneAndThenNotFound()
    {
        const string Delete = "mutation ($id: ID!) { deleteDocument(input: { id: $id }) { documentId errors { __typename } } }";
        var input = await InputAsync(new { base64 = new { fileName = "Gone.pdf", content = "JVBERg==" } });
        var id = (await shared.Session.DataAsync(Upload, new { input })).GetProperty("uploadDocument").GetProperty("document").GetProperty("id").GetString();

        var first = (await shared.Session.DataAsync(Delete, new { id })).GetProperty("deleteDocument");
        var second = (await shared.Session.DataAsync(Delete, new { id })).GetProperty("deleteDocument");

        first.GetProperty("documentId").GetString().ShouldBe(id);
        second.GetProperty("errors")[0].GetProperty("__typename").GetString().ShouldBe("NotFoundError");
    }

    private async Task RefusedWithoutACallAsync(Dictionary<string, object> input, string field, string? code)
    {
        shared.Session.TakeCalls();

        var payload = (await shared.Session.DataAsync(Upload, new { input })).GetProperty("uploadDocument");

        payload.GetProperty("document").ValueKind.ShouldBe(JsonValueKind.Null);
        var error = payload.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("field").GetString().ShouldBe(field);
        (code is null || error.GetProperty("code").GetString() == code).ShouldBeTrue(error.ToString());
        shared.Session.TakeCalls().ShouldBeEmpty();
    }

    private async Task<JsonElement> UpdateAsync(object input) => (await shared.Session.DataAsync("""
        mutation ($input: UpdateDocumentInput!) {
          updateDocument(input: $input) { document { id name comment } errors { __typename ... on Error { message code } } }
        }
        """, new { input })).GetProperty("updateDocument");

    private async Task<byte[]> DownloadAsync(JsonElement payload)
    {
        using var response = await shared.Session.GetAsync(payload.GetProperty("document").GetProperty("downloadUrl").GetString()!);
        return await response.Content.ReadAsByteArrayAsync();
    }

    private async Task<Dictionary<string, object>> InputAsync(object source)
    {
        var data = await shared.Session.DataAsync("{ employees(first: 1) { nodes { id } } documentCategories { id } }");
        return new Dictionary<string, object>
        {
            ["employeeId"] = data.GetProperty("employees").GetProperty("nodes")[0].GetProperty("id").GetString()!,
            ["categoryId"] = data.GetProperty("documentCategories")[0].GetProperty("id").GetString()!,
            ["source"] = source,
        };
    }
}
