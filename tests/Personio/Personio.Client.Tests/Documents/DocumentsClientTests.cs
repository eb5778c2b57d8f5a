using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Documents;
using Personio.Client.Errors;
using Personio.Client.Files;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Documents;

/// <summary>Documents, against answers written from what is known of Personio.</summary>
public sealed partial class DocumentsClientTests
{
    private const string Upload = "POST /v1/company/documents";
    private const string List = "GET /v2/document-management/documents";

    [Fact]
    public async Task ListCategories_NumbersAsIds_AreTexts()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v1/company/document-categories", _ => PersonioStub.Json(
            """{"success":true,"data":[{"id":1,"type":"DocumentCategory","attributes":{"name":"Other documents"}}]}"""));

        (await Client(host).ListCategoriesAsync()).ShouldBe([new DocumentCategory("1", "Other documents")]);
    }

    [Theory]
    [InlineData("category")]
    [InlineData("category_id")]
    public async Task Upload_ADocument_IsAFormWithAFileAndTellsTheCategoryUnderEitherName(string name)
    {
        await using var host = new ClientHost();
        host.Stub.On(Upload, _ => PersonioStub.Json(
            """
            {"success":true,"data":{"id":77,"type":"Document","attributes":{"title":"Contract","date":"2026-02-02","comment":null,
              "employee":{"type":"Employee","attributes":{"id":{"label":"ID","value":5}}},
              "$name":{"id":1,"type":"DocumentCategory","attributes":{"name":"Other documents"}}}}}
            """.Replace("$name", name, StringComparison.Ordinal),
            HttpStatusCode.Created));

        var uploaded = await Client(host).UploadAsync(
            Document(FileUpload.FromBytes("Verträge \"2026\".pdf", "%PDF-bytes"u8.ToArray())) with { Date = new DateOnly(2026, 2, 2), Comment = "für später" });

        uploaded.ShouldBe(new UploadedDocument("77", new DocumentCategory("1", "Other documents")));
        var request = host.Stub.Requests[^1];
        request.MediaType.ShouldBe("multipart/form-data");
        request.Authorization.ShouldStartWith("Bearer ");
        var boundary = request.Body[2..request.Body.IndexOf('\r')];
        request.Body.ShouldBe(string.Join("\r\n",
        [
            $"--{boundary}", "Content-Disposition: form-data; name=\"title\"", "", "Contract",
            $"--{boundary}", "Content-Disposition: form-data; name=\"employee_id\"", "", "5",
            $"--{boundary}", "Content-Disposition: form-data; name=\"category_id\"", "", "1",
            $"--{boundary}", "Content-Disposition: form-data; name=\"date\"", "", "2026-02-02",
            $"--{boundary}", "Content-Disposition: form-data; name=\"comment\"", "", "für später",
            $"--{boundary}", "Content-Disposition: form-data; name=\"file\"; filename=\"Verträge %222026%22.pdf\"",
            "Content-Type: application/octet-stream", "", "%PDF-bytes",
            $"--{boundary}--", "",
        ]));
    }

    public static TheoryData<NewDocument> Refused => new(
        Document(FileUpload.FromBytes("virus.exe", [1])),
        Document(FileUpload.FromBytes("contract.pdf.exe", [1])),
        Document(FileUpload.FromBytes("contract", [1])),
        Document(new FileUpload("film.zip", (30 * 1024 * 1024) + 1, _ => throw new InvalidOperationException("opened"))),
        Document(Pdf) with { Title = " " },
        Document(Pdf) with { Title = new string('x', 256) },
        Document(Pdf) with { EmployeeId = "5/../6" },
        Document(Pdf) with { CategoryId = "one" });

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Upload_WhatPersonioWouldRefuse_IsRefusedBeforeAnyCall(NewDocument document)
    {
        await using var host = new ClientHost();

        await Should.ThrowAsync<ArgumentException>(() => Client(host).UploadAsync(document));

        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Upload_ExactlyTheLargestFile_IsStreamedInPieces()
    {
        await using var host = new ClientHost();
        var size = 30 * 1024 * 1024;
        var opened = 0;
        long received = 0;
        host.Stub.On(Upload, request =>
        {
            received = request.Body.Length;
            return PersonioStub.Json("""{"success":true,"data":{"id":1}}""", HttpStatusCode.Created);
        });

        await Client(host).UploadAsync(Document(new FileUpload("a.txt", size, _ =>
        {
            opened++;
            return ValueTask.FromResult<Stream>(new MemoryStream(Encoding.ASCII.GetBytes(new string('a', size))));
        })));

        opened.ShouldBe(1);
        received.ShouldBeGreaterThan(size);
    }

    [Fact]
    public async Task Upload_RejectedToken_SendsTheFileAgainFromItsBeginning()
    {
        await using var host = new ClientHost();
        var answers = new Queue<HttpStatusCode>([HttpStatusCode.Unauthorized, HttpStatusCode.Created]);
        host.Stub.On(Upload, _ => PersonioStub.Json("""{"success":true,"data":{"id":1}}""", answers.Dequeue()));

        await Client(host).UploadAsync(Document(Pdf));

        var sent = host.Stub.Requests.Where(request => request.Path == "/v1/company/documents").ToArray();
        sent.Length.ShouldBe(2);
        sent[1].Body.ShouldBe(sent[0].Body);
        sent[1].Body.ShouldContain("%PDF");
    }

    [Fact]
    public async Task Upload_FileThatShrankMeanwhile_EndsInAnError()
    {
        await using var host = new ClientHost();
        host.Stub.On(Upload, _ => PersonioStub.Json("""{"success":true,"data":{"id":1}}""", HttpStatusCode.Created));

        await Should.ThrowAsync<PersonioException>(() => Client(host).UploadAsync(
            Document(new FileUpload("a.pdf", 10, _ => ValueTask.FromResult<Stream>(new MemoryStream([1, 2, 3]))))));
    }

    [Fact]
    public async Task Upload_ServerError_IsNotRepeatedAndItsOutcomeUnknown()
    {
        await using var host = new ClientHost();
        host.Stub.On(Upload, _ => PersonioStub.Status(HttpStatusCode.BadGateway));

        await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => Client(host).UploadAsync(Document(Pdf)));

        host.Stub.Count(Upload).ShouldBe(1);
    }

    [Fact]
    public async Task Upload_AnswerWithoutId_IsUnknownOutcome()
    {
        await using var host = new ClientHost();
        host.Stub.On(Upload, _ => PersonioStub.Json("""{"success":true,"data":{}}""", HttpStatusCode.Created));

        await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => Client(host).UploadAsync(Document(Pdf)));
    }

    [Fact]
    public async Task Upload_RefusedFile_TellsTheFieldInPersoniosWords()
    {
        await using var host = new ClientHost();
        host.Stub.On(Upload, _ => PersonioStub.Json(
            """{"success":false,"error":{"code":0,"message":"The given data was invalid.","error_data":{"file":["The file must be a file of type: pdf, docx."]}}}""",
            HttpStatusCode.UnprocessableEntity));

        var refusal = await Should.ThrowAsync<PersonioInvalidRequestException>(() => Client(host).UploadAsync(Document(Pdf)));

        refusal.FieldErrors.ShouldHaveSingleItem().Field.ShouldBe("file");
    }

    [Fact]
    public async Task List_ADocument_IsReadWithWhatIsNotKnownOfIt()
    {
        await using var host = new ClientHost();
        host.Stub.On(List, _ => PersonioStub.Json(
            """
            {"_data":[{"id":"9911","name":"contract.pdf","date":"2026-01-15","comment":null,"category":{"id":"77"},"owner":{"id":"5005"},
              "document_type":"x","size":48213,"created_at":"2026-01-15T10:00:00Z","virus_scan":{"status":"y"},"esignature":{"status":"z"},"new":1}],
             "_meta":{"links":{}}}
            """));

        var filter = new DocumentFilter { CategoryId = "77", CreatedFrom = new DateOnly(2026, 1, 1), CreatedBefore = new DateOnly(2026, 2, 1) };
        var document = await Client(host).ListAsync("5005", filter).SingleAsync();

        document.ShouldSatisfyAllConditions(
            () => document.Name.ShouldBe("contract.pdf"),
            () => document.Date.ShouldBe(new DateOnly(2026, 1, 15)),
            () => document.Comment.ShouldBeNull(),
            () => document.Category!.Id.ShouldBe("77"),
            () => document.Owner!.Id.ShouldBe("5005"),
            () => document.DocumentType.ShouldBe("x"),
            () => document.Size.ShouldBe(48213),
            () => document.CreatedAt.ShouldBe(new DateTimeOffset(2026, 1, 15, 10, 0, 0, TimeSpan.Zero)),
            () => document.VirusScan!.Status.ShouldBe("y"),
            () => document.Esignature!.Status.ShouldBe("z"),
            () => document.UnknownFields!.Keys.ShouldBe(["new"]));
        host.Stub.Requests[^1].Query.ShouldBe(
            ["owner_id=5005", "category_id=77", "created_at.gte=2026-01-01", "created_at.lt=2026-02-01", "limit=200"]);
    }

    [Fact]
    public async Task Update_WhatIsSet_IsSentAndNothingElse()
    {
        await using var host = new ClientHost();
        host.Stub.On("PATCH /v2/document-management/documents/9911", _ => PersonioStub.Status(HttpStatusCode.NoContent));

        await Client(host).UpdateAsync("9911", new DocumentChange { Name = "Vertrag", CategoryId = "78", Comment = "" });

        host.Stub.Requests[^1].Body.ShouldBe("""{"name":"Vertrag","comment":"","category":{"id":"78"}}""");
    }

    public static TheoryData<DocumentChange> NoChanges => new(
        new DocumentChange { Name = "" },
        new DocumentChange { Name = new string('x', 257) },
        new DocumentChange { Comment = new Optional<string>(null!) },
        new DocumentChange { CategoryId = "a/b" });

    [Theory]
    [MemberData(nameof(NoChanges))]
    public async Task Update_WhatPersonioWouldRefuse_IsRefusedBeforeAnyCall(DocumentChange change)
    {
        await using var host = new ClientHost();

        await Should.ThrowAsync<ArgumentException>(() => Client(host).UpdateAsync("9911", change));

        host.Stub.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(HttpStatusCode.NoContent, true)]
    [InlineData(HttpStatusCode.NotFound, false)]
    public async Task Delete_ADocument_TellsWhetherThereWasOne(HttpStatusCode status, bool existed)
    {
        await using var host = new ClientHost();
        host.Stub.On("DELETE /v2/document-management/documents/9911", _ => PersonioStub.Status(status));

        (await Client(host).DeleteAsync("9911")).ShouldBe(existed);
    }

    [Fact]
    public async Task Read_TextThatIsNoId_FindsNothingAndCallsNobody()
    {
        await using var host = new ClientHost();

        (await Client(host).ListAsync("../1").ToListAsync()).ShouldBeEmpty();
        (await Client(host).DownloadAsync("1/../2")).ShouldBeNull();
        host.Stub.Requests.ShouldBeEmpty();
    }

    private static FileUpload Pdf => FileUpload.FromBytes("contract.pdf", "%PDF"u8.ToArray());

    private static NewDocument Document(FileUpload file) => new() { EmployeeId = "5", CategoryId = "1", Title = "Contract", File = file };

    private static DocumentsClient Client(ClientHost host) => host.Services.GetRequiredService<DocumentsClient>();
}
