using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V1.Employees;

public sealed class EmployeeGetTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    [Fact]
    public async Task Get_KnownId_ReturnsWhatTheListHas()
    {
        var listed = (await shared.Session.GetJsonAsync("/v1/company/employees?limit=1")).GetProperty("data")[0];
        var id = listed.GetProperty("attributes").GetProperty("id").GetProperty("value").GetInt64();

        var single = await shared.Session.GetJsonAsync($"/v1/company/employees/{id}");

        single.EnumerateObject().Select(member => member.Name).ShouldBe(["success", "data"]);
        single.GetProperty("data").GetRawText().ShouldBe(listed.GetRawText());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("99999999999999999999999")]
    [InlineData("abc")]
    public async Task Get_UnknownId_Returns404WithTheOddMessage(string id)
    {
        using var answer = await shared.Session.GetAsync("/v1/company/employees/" + id);

        answer.Status.ShouldBe(404);
        answer.Text.ShouldBe("""{"success":false,"error":{"code":404,"message":"Es ist ein Problem aufgetreten "}}""");
    }

    [Fact]
    public async Task Get_UnknownIdWithoutGermanMessages_AnswersInEnglish()
    {
        await using var english = await SandboxSession.StartAsync(
            new SandboxOptions { Employees = 1, Strictness = new SandboxStrictness { GermanMessages = false } });

        using var answer = await english.GetAsync("/v1/company/employees/1");

        answer.Json.GetProperty("error").GetProperty("message").GetString()!.ShouldNotContain("Problem");
    }

    [Theory]
    [InlineData("attributes")]
    [InlineData("custom-attributes")]
    public async Task Attributes_BothNames_ListKeyLabelTypeAndOptions(string name)
    {
        var list = await shared.Session.GetJsonAsync("/v1/company/employees/" + name);

        var data = list.GetProperty("data").EnumerateArray().ToArray();
        data.ShouldAllBe(attribute => attribute.EnumerateObject().Select(member => member.Name)
            .SequenceEqual(new[] { "key", "label", "type", "universal_id", "options" }));
        var tags = data.Single(attribute => attribute.GetProperty("type").GetString() == "tags");
        tags.GetProperty("options").EnumerateArray().Select(option => option.GetString()).ShouldContain("English");
        data.Single(attribute => attribute.GetProperty("universal_id").GetString() == "date_of_birth")
            .GetProperty("key").GetString().ShouldBe("dynamic_553202");
    }

    [Fact]
    public async Task Attributes_WithWhitelist_ListOnlyReadableOnes()
    {
        await using var narrow = await SandboxSession.StartAsync(new SandboxOptions { Employees = 1, ReadableAttributes = ["email"] });

        var list = await narrow.GetJsonAsync("/v1/company/employees/attributes");

        list.GetProperty("data").EnumerateArray().Select(attribute => attribute.GetProperty("key").GetString()).ShouldBe(["id", "email"]);
    }
}
