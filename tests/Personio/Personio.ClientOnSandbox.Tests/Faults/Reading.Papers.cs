using System.Security.Cryptography;
using Personio.Client.Documents;

namespace Personio.ClientOnSandbox.Tests.Faults;

internal sealed partial record Reading
{
    private static Reading[] Papers =>
    [
        new("DocumentsClient.ListCategoriesAsync", "/v1/company/document-categories", false,
            async s => Join((await s.Client<DocumentsClient>().ListCategoriesAsync()).Select(category => category.Id))),
        new("DocumentsClient.ListAsync", "/v2/document-management/documents", true, s => Each(s.Client<DocumentsClient>().ListAsync(s.Boss))),
        new("DocumentsClient.DownloadAsync", "/v2/document-management/documents/", false, HashAsync) { IsBytes = true, IsDownload = true },
    ];

    private static async Task<string> HashAsync(FaultySession session)
    {
        await using var file = await session.Client<DocumentsClient>().DownloadAsync(session.Scenery.Document);
        return file is null ? "none" : Convert.ToHexString(await SHA256.HashDataAsync(file.Content));
    }
}
