using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Documents;

/// <summary>Files of a form that Personio would refuse, by their type or their size: none of their bytes get there.</summary>
public sealed class FormFileTests(SharedSession shared) : IClassFixture<SharedSession>
{
    private const int MB = 1024 * 1024;
    private const string Errors = "errors { __typename ... on Error { message code } ... on ValidationError { field } }";
    private const string OfAnEmployee = $"mutation ($input: UploadDocumentInput!) {{ uploadDocument(input: $input) {{ {Errors} }} }}";
    private const string OfAnApplication = $"mutation ($input: UploadApplicationDocumentInput!) {{ uploadApplicationDocument(input: $input) {{ {Errors} }} }}";

    [Theory]
    [InlineData(OfAnEmployee, "uploadDocument", "contract.exe", 1, "takes no files of this type")]
    [InlineData(OfAnApplication, "uploadApplicationDocument", "cv.svg", 1, "takes no files of this type")]
    [InlineData(OfAnApplication, "uploadApplicationDocument", "cv.pdf", (20 * MB) + 1, "20 MB at most")]
    public async Task Upload_FileThatPersonioWouldRefuse_IsRefusedWithoutACall(string document, string mutation, string fileName, int size, string reason)
    {
        shared.Session.TakeCalls();

        var payload = (await SendAsync(document, mutation, fileName, size)).GetProperty("data").GetProperty(mutation);

        var error = payload.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        (error.GetProperty("__typename").GetString(), error.GetProperty("field").GetString()).ShouldBe(("ValidationError", "source"));
        error.GetProperty("message").GetString()!.ShouldContain(reason);
        shared.Session.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task UploadDocument_FileOfMoreThanPersonioTakes_IsNotEvenKept()
    {
        shared.Session.TakeCalls();

        var response = await SendAsync(OfAnEmployee, "uploadDocument", "contract.pdf", (30 * MB) + 1);

        response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("MAX_FILE_BYTES_EXCEEDED");
        shared.Session.TakeCalls().ShouldBeEmpty();
    }

    private Task<JsonElement> SendAsync(string document, string mutation, string fileName, int size)
    {
        var source = new { file = (string?)null };
        object input = mutation == "uploadDocument" ? new { employeeId = "1", categoryId = "1", source } : new { source };
        return shared.Session.UploadAsync(document, new { input }, "variables.input.source.file", fileName, new byte[size]);
    }
}
