using Personio.Contracts.OpenApi;

namespace Personio.Contracts.Tests.OpenApi;

public sealed class ApiFilesTests
{
    [Theory]
    [InlineData("GET", "/v1/company/employees/attributes", "GET /v1/company/employees/attributes")]
    [InlineData("GET", "/v1/company/employees/17", "GET /v1/company/employees/{employee_id}")]
    [InlineData("POST", "/v1/recruiting/applications", "POST /v1/recruiting/applications")]
    [InlineData("POST", "/v2/auth/token", "POST /v2/auth/token")]
    [InlineData("GET", "/v2/persons/5/employments", "GET /v2/persons/{person_id}/employments")]
    [InlineData("DELETE", "/v2/persons/5", null)]
    public void Find_OfAPath_IsTheOperationThatNamesItBest(string method, string path, string? expected)
    {
        Assert.SkipWhen(ApiFiles.Instance is null, "Personio's OpenAPI files are not beside the repository: no folder there holds personio/openapi-v1.");

        ApiFiles.Instance!.Find(method, path)?.Name.ShouldBe(expected);
    }
}
