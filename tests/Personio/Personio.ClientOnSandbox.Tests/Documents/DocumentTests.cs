using System.Security.Cryptography;
using Personio.Client.Documents;
using Personio.Client.Errors;
using Personio.Client.Files;
using Personio.ClientOnSandbox.Tests.Testing;
using Personio.Sandbox;

namespace Personio.ClientOnSandbox.Tests.Documents;

public sealed class DocumentTests
{
    private static readonly SandboxOptions Small = new() { Employees = 3 };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Download_LargestFile_IsWhatWasUploadedWithOrWithoutARedirect(bool redirects)
    {
        await using var session = await LiveSession.StartAsync(Small with { Strictness = new() { DownloadsRedirect = redirects } });
        var client = session.Client<DocumentsClient>();
        var bytes = RandomNumberGenerator.GetBytes(30 * 1024 * 1024);
        var category = (await client.ListCategoriesAsync()).First(category => category.Name == "Payslips");

        var uploaded = await client.UploadAsync(New(session, "Gehalt für Zoë (März).pdf", bytes) with { CategoryId = category.Id });

        uploaded.Category.ShouldBe(category);
        var listed = await client.ListAsync(Owner(session), new DocumentFilter { CategoryId = category.Id }).SingleAsync();
        (listed.Id, listed.Name, listed.Size, listed.Owner!.Id).ShouldBe((uploaded.Id, "Payslip", bytes.Length, Owner(session)));
        await using var file = (await client.DownloadAsync(uploaded.Id))!;
        file.FileName.ShouldBe("Gehalt für Zoë (März).pdf");
        file.MediaType.ShouldBe("application/pdf");
        (await SHA256.HashDataAsync(file.Content)).ShouldBe(SHA256.HashData(bytes));
    }

    [Fact]
    public async Task UpdateAndDelete_ADocument_AreSeenInTheList()
    {
        await using var session = await LiveSession.StartAsync(Small);
        var client = session.Client<DocumentsClient>();
        var id = (await client.UploadAsync(New(session, "a.txt", [1]))).Id;

        await client.UpdateAsync(id, new DocumentChange { Name = "Neu", Date = new DateOnly(2026, 1, 2), Comment = "geprüft" });

        var changed = await client.ListAsync(Owner(session)).FirstAsync(document => document.Id == id);
        (changed.Name, changed.Date, changed.Comment).ShouldBe(("Neu", new DateOnly(2026, 1, 2), "geprüft"));
        (await client.DeleteAsync(id)).ShouldBeTrue();
        (await client.DeleteAsync(id)).ShouldBeFalse();
        (await client.DownloadAsync(id)).ShouldBeNull();
    }

    [Fact]
    public async Task Upload_ForNobody_IsNotFound()
    {
        await using var session = await LiveSession.StartAsync(Small);

        await Should.ThrowAsync<PersonioNotFoundException>(
            () => session.Client<DocumentsClient>().UploadAsync(New(session, "a.txt", [1]) with { EmployeeId = "1" }));
    }

    [Fact]
    public async Task Upload_ConnectionCut_IsUnknownAndNotRepeated()
    {
        await using var session = await LiveSession.StartAsync(Small);
        session.Sandbox.AddFault(new SandboxFault { Disconnect = true, PathPrefix = "/v1/company/documents" });

        await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => session.Client<DocumentsClient>().UploadAsync(New(session, "a.txt", [1])));

        // The client sees the cut before the sandbox has noted the call.
        while (Uploads() == 0)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        (await session.Client<DocumentsClient>().ListAsync(Owner(session)).ToListAsync()).ShouldAllBe(document => document.Name != "Payslip");
        Uploads().ShouldBe(1);

        int Uploads() => session.Sandbox.GetCalls().Count(call => call.Path == "/v1/company/documents");
    }

    [Fact]
    public async Task Download_AfterAServerError_IsTriedAgain()
    {
        await using var session = await LiveSession.StartAsync(Small);
        var client = session.Client<DocumentsClient>();
        var document = await client.ListAsync(Owner(session)).FirstAsync();
        session.Sandbox.FailNext(502, pathPrefix: "/v2/document-management");

        await using var file = (await client.DownloadAsync(document.Id))!;

        file.Size.ShouldBe(document.Size);
    }

    private static string Owner(LiveSession session) =>
        session.Sandbox.Company.ChiefExecutiveId.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static NewDocument New(LiveSession session, string name, byte[] bytes) => new()
    {
        EmployeeId = Owner(session), CategoryId = "705", Title = "Payslip", File = FileUpload.FromBytes(name, bytes),
    };
}
