using Personio.Client.Documents;
using Personio.Client.Files;
using Personio.Client.Recruiting;

namespace Personio.ClientOnSandbox.Tests.Faults;

internal sealed partial record Writing
{
    private static Writing[] Papers =>
    [
        new("DocumentsClient.UploadAsync", "POST", "/v1/company/documents",
            (s, n) => s.Client<DocumentsClient>().ListAsync(s.Boss).CountAsync(document => document.Name == Text(n)).AsTask(), UploadAsync),
        new("DocumentsClient.UpdateAsync", "PATCH", "/v2/document-management/documents/",
            async (s, n) => Once((await s.Client<DocumentsClient>().ListAsync(s.Boss).FirstAsync(document => document.Name == Text(n))).Comment == "changed"),
            (s, _) => s.Client<DocumentsClient>().UpdateAsync(s.Target, new DocumentChange { Comment = "changed" }))
        {
            Prepare = UploadAsync, Answer = AnswerUse.None,
        },
        new("DocumentsClient.DeleteAsync", "DELETE", "/v2/document-management/documents/",
            async (s, n) => Once(!await s.Client<DocumentsClient>().ListAsync(s.Boss).AnyAsync(document => document.Name == Text(n))),
            async (s, _) => (await s.Client<DocumentsClient>().DeleteAsync(s.Target)).ShouldBeTrue())
        {
            Prepare = UploadAsync, Answer = AnswerUse.None,
        },
        new("RecruitingClient.CreateApplicationAsync", "POST", "/v1/recruiting/applications",
            (s, n) => s.Client<RecruitingClient>().ListApplicationsAsync(new ApplicationFilter { CandidateEmail = Email(n) }).CountAsync().AsTask(),
            (s, n) => s.Client<RecruitingClient>().CreateApplicationAsync(
                new NewApplication { FirstName = "A", LastName = "B", Email = Email(n), JobPositionId = s.Scenery.Position }))
        {
            Answer = AnswerUse.None,
        },
        new("RecruitingClient.UploadDocumentAsync", "POST", "/v1/recruiting/applications/documents", Count: null,
            (s, _) => s.Client<RecruitingClient>().UploadDocumentAsync(FileUpload.FromBytes("cv.pdf", [1, 2, 3]))),
    ];

    private static async Task<string> UploadAsync(FaultySession session, int number) => (await session.Client<DocumentsClient>().UploadAsync(
        new NewDocument { EmployeeId = session.Boss, CategoryId = "705", Title = Text(number), File = FileUpload.FromBytes("a.txt", [1]) })).Id;
}
