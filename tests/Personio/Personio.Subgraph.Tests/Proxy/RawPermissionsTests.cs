using Personio.Subgraph.Proxy;

namespace Personio.Subgraph.Tests.Proxy;

public sealed class RawPermissionsTests
{
    [Theory]
    [InlineData("/v2/document-management/documents", "documents")]
    [InlineData("/v2/document-management/documents/7/download", "documents")]
    [InlineData("/v1/company/documents", "documents")]
    [InlineData("/v1/company/document-categories", "")]
    [InlineData("/v2/persons/7", "custom")]
    [InlineData("/v2/persons/7/employments/8", "")]
    [InlineData("/v2/persons/7/what-comes-next", "custom")]
    [InlineData("/v1/company/employees/7", "pay custom")]
    [InlineData("/v1/company/employees/attributes", "")]
    [InlineData("/v2/recruiting/candidates/7", "recruiting")]
    [InlineData("/v2/recruiting/jobs/7", "")]
    [InlineData("/v2/recruiting/jobs-of-others", "recruiting")]
    [InlineData("/v2/compensations", "pay")]
    [InlineData("/v2/compensations/types", "")]
    [InlineData("/v2/reports/7", "health pay custom")]
    [InlineData("/v2/personsandmore", "health pay custom documents recruiting")]
    [InlineData("/v2/", "health pay custom documents recruiting")]
    public void Permissions_OfAPath_AreThoseOfWhatItBrings(string path, string permissions) => string.Join(' ', RawPermissions.Of(path)).ShouldBe(permissions);
}
