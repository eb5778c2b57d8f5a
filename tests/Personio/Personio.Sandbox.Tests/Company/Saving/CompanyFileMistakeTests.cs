using System.Text;
using System.Text.Json.Nodes;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.Company.Saving;

/// <summary>A file that cannot be a company is refused with the section, the index and the field of every mistake.</summary>
public sealed class CompanyFileMistakeTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    [Theory]
    [InlineData("employees[1].email", "\"ada@b.test\"", "employees[1].email: it is the same as that of employees[0].")]
    [InlineData("employees[1].id", "1", "employees[1].id: it is the same as that of employees[0].")]
    [InlineData("employees[1].id", "\"2\"", "employees[1].id: its value is of the wrong kind.")]
    [InlineData("employees[1].firstName", null, "employees[1]: it lacks 'firstName'.")]
    [InlineData("employees[1].firstname", "\"x\"", "employees[1].firstname: there is no such member.")]
    [InlineData("employees[1].office", "\"Rom\"", "employees[1].office: there is no such office; there are München, Berlin, Wien, Zürich, Madrid, Remote.")]
    [InlineData("employees[1].status", "\"retired\"", "employees[1].status: 'retired' is none of onboarding, active, leave, inactive.")]
    [InlineData("employees[1].supervisorId", "9", "employees[1].supervisorId: 9 is no employee of this file.")]
    [InlineData("employees[0].supervisorId", "2", "employees[0].supervisorId: this leads round in a circle.")]
    [InlineData("employees[1].department", """{"id":1,"name":"Magic"}""", "employees[1].department: 'Magic' (1) is no department of this file.")]
    [InlineData("employees[1].employmentId", "\"0f4a1a3e-8f0f-4a57-8a8f-6a1c2d3e4f51\"", "employees[1].employmentId: there is another employment of that id.")]
    [InlineData("employees[1].customValues", """{"dynamic_1":"x"}""", "there is no attribute 'dynamic_1'")]
    [InlineData("employees[1].customValues", """{"dynamic_553202":"yesterday"}""", "employees[1].customValues: the value of 'dynamic_553202' does not fit its type, date.")]
    [InlineData("employees", "[]", "employees: use 1 to 100000.")]
    [InlineData("employees", "{}", "employees: it has to be a list.")]
    [InlineData("employees", null, "employees: this section has to be there.")]
    [InlineData("today", "\"15.06.2026\"", "today: its value is of the wrong kind.")]
    [InlineData("format", "9", "format: this sandbox reads 1")]
    [InlineData("holidays", "[]", "holidays: there is no such section; there are seed, today,")]
    [InlineData("absences[0].personId", "9", "absences[0].personId: 9 is no employee of this file.")]
    [InlineData("absences[0].type", "\"Sabbatical\"", "absences[0].type: there is no such type of absence")]
    [InlineData("absences[0].end", "\"2026-05-01T00:00:00\"", "absences[0].end: The end has to be after the start.")]
    [InlineData("absences[1].start", "\"2026-06-03T09:00:00\"", "absences[1].start: a type that is tracked in days begins and ends at midnight.")]
    [InlineData("absences[1].start", "\"2026-06-02T00:00:00\"", "absences[1].start: it overlaps absences[0] of the same person.")]
    [InlineData("webhooks", """[{"webhook":{"id":"0f4a1a3e-8f0f-4a57-8a8f-6a1c2d3e4f50","url":"ftp://a","description":"","enabledEvents":[],"isEnabled":true,"authType":"NONE","customHeaders":[],"createdAt":"2026-01-01T08:00:00Z","updatedAt":"2026-01-01T08:00:00Z"},"events":[],"attempts":[]}]""", "webhooks[0].webhook.url")]
    [InlineData("webhooks", """[{"webhook":{"id":"0f4a1a3e-8f0f-4a57-8a8f-6a1c2d3e4f50","url":"ftp://a","description":"","enabledEvents":[],"isEnabled":true,"authType":"NONE","customHeaders":[],"createdAt":"2026-01-01T08:00:00Z","updatedAt":"2026-01-01T08:00:00Z"},"events":[{"id":"0f4a1a3e-8f0f-4a57-8a8f-6a1c2d3e4f50","name":"ping","occurredAt":"2026-01-01T08:00:00Z","payload":"no"}],"attempts":[]}]""", "webhooks[0].events: the payload of one is no JSON object.")]
    public async Task Put_WithAMistake_Returns400NamingItsPlaceAndChangesNothing(string place, string? value, string expected)
    {
        var file = JsonNode.Parse(Right)!.AsObject();
        Set(file, place, value is null ? null : JsonNode.Parse(value));

        using var answer = await PutAsync(file.ToJsonString());

        answer.Status.ShouldBe(400, answer.Text);
        answer.Json.GetProperty("mistakes").EnumerateArray().Select(mistake => mistake.GetString()!).ShouldContain(mistake => mistake.Contains(expected), answer.Text);
        shared.Session.Server.Company.Employees.ShouldBe(120);
    }

    [Theory]
    [InlineData("", "It is no JSON")]
    [InlineData("[]", "the file: it has to be an object")]
    [InlineData("{\"employees\":[", "It is no JSON")]
    public async Task Put_WhatIsNoFile_Returns400(string body, string expected)
    {
        using var answer = await PutAsync(body);

        answer.Status.ShouldBe(400);
        answer.Json.GetProperty("mistakes")[0].GetString()!.ShouldContain(expected);
    }

    [Fact]
    public async Task Put_ManyMistakes_TellsTwentyAndThatThereAreMore()
    {
        var people = string.Join(',', Enumerable.Repeat("{}", 100));

        using var answer = await PutAsync($$"""{"today":"2026-06-15","employees":[{{people}}]}""");

        answer.Json.GetProperty("mistakes").GetArrayLength().ShouldBe(21);
        answer.Json.GetProperty("mistakes")[20].GetString().ShouldBe("… and more.");
    }

    [Theory]
    [InlineData("{}", "employees: this section has to be there.")]
    [InlineData(null, "cannot be read")]
    public async Task Start_WithAFileThatCannotBeUsed_SaysWhichAndWhy(string? content, string expected)
    {
        var path = Path.Combine(Path.GetTempPath(), $"company-{Guid.NewGuid()}.json");
        if (content is not null)
        {
            await File.WriteAllTextAsync(path, content);
        }

        var exception = await Should.ThrowAsync<SandboxStartException>(() => SandboxServer.StartAsync(new SandboxOptions { CompanyFile = path }));

        exception.Message.ShouldContain(path);
        exception.Message.ShouldContain(expected);
        File.Delete(path);
    }

    private const string Right = """
        {
          "format": 1,
          "today": "2026-06-15",
          "employees": [
            {"id": 1, "firstName": "Ada", "lastName": "B", "email": "ada@b.test", "status": "active", "createdAt": "2026-01-01T08:00:00Z",
             "lastModifiedAt": "2026-01-01T08:00:00Z", "employmentId": "0f4a1a3e-8f0f-4a57-8a8f-6a1c2d3e4f51"},
            {"id": 2, "firstName": "Bob", "lastName": "C", "email": "bob@b.test", "status": "active", "supervisorId": 1,
             "createdAt": "2026-01-01T08:00:00Z", "lastModifiedAt": "2026-01-01T08:00:00Z", "employmentId": "0f4a1a3e-8f0f-4a57-8a8f-6a1c2d3e4f52"}
          ],
          "absences": [
            {"id": "0f4a1a3e-8f0f-4a57-8a8f-6a1c2d3e4f50", "number": 7, "personId": 1, "type": "Sick leave", "start": "2026-06-01T00:00:00",
             "end": "2026-06-02T00:00:00", "status": "APPROVED", "createdAt": "2026-05-01T08:00:00Z", "updatedAt": "2026-05-01T08:00:00Z"},
            {"id": "0f4a1a3e-8f0f-4a57-8a8f-6a1c2d3e4f53", "number": 8, "personId": 1, "type": "Sick leave", "start": "2026-06-03T00:00:00",
             "end": "2026-06-03T00:00:00", "status": "APPROVED", "createdAt": "2026-05-01T08:00:00Z", "updatedAt": "2026-05-01T08:00:00Z"}
          ]
        }
        """;

    private Task<Answer> PutAsync(string json)
        => shared.Session.SendAsync(HttpMethod.Put, "/__sandbox/company", new StringContent(json, Encoding.UTF8, "application/json"), null);

    /// <summary>Sets the member at <c>section[0].field</c>, or takes it away.</summary>
    private static void Set(JsonObject file, string place, JsonNode? value)
    {
        var steps = place.Replace("]", "", StringComparison.Ordinal).Split('[', '.');
        var target = steps.Length == 1 ? file : file[steps[0]]!.AsArray()[int.Parse(steps[1])]!.AsObject();
        target.Remove(steps[^1]);
        if (value is not null)
        {
            target[steps[^1]] = value;
        }
    }
}
