using System.Text;
using Personio.Client.Errors;

namespace Personio.Client.Tests.Errors;

/// <summary>Every error shape the documentation and users show.</summary>
public sealed class PersonioErrorBodyParserTests
{
    [Fact]
    public void Parse_E1_ReadsTheMessage() =>
        Parse("""{"success":false,"error":{"code":404,"message":"Es ist ein Problem aufgetreten "}}""")
            .Message.ShouldBe("Es ist ein Problem aufgetreten ");

    [Fact]
    public void Parse_E2_ReadsFieldsOfErrorData()
    {
        var body = Parse(
            """{"success":false,"error":{"code":0,"message":"The given data failed to pass validation.","error_data":{"end_date":["a","b"],"x":"c"}}}""");

        body.Message.ShouldBe("The given data failed to pass validation.");
        Fields(body).ShouldBe("end_date: a|b; x: c");
    }

    [Fact]
    public void Parse_E2WithOpaqueErrorData_KeepsTheMessage() =>
        Parse("""{"success":false,"error":{"code":0,"message":"no","error_data":"opaque"}}""").Message.ShouldBe("no");

    [Fact]
    public void Parse_E3_ReadsFieldsOfErrors() =>
        Fields(Parse("""{"success":false,"error":{"code":422,"message":"no","errors":{"email":["taken"]}}}""")).ShouldBe("email: taken");

    [Fact]
    public void Parse_E4_ReadsOneEntryPerRow() =>
        Fields(Parse("""{"success":false,"error":{"code":400,"message":"no","detailed_message":["first",{"error_msg":"second"}]}}"""))
            .ShouldBe("[0]: first; [1]: second");

    [Fact]
    public void Parse_E5_TakesTheKeysForFields()
    {
        var body = Parse("""{"success":false,"error":{"name":["is required"],"active":["must be a boolean"]}}""");

        body.Message.ShouldBeNull();
        Fields(body).ShouldBe("name: is required; active: must be a boolean");
    }

    [Fact]
    public void Parse_E6_ReadsTheMessageAtTheTop() =>
        Parse("""{"success":false,"message":"Project 5 not found"}""").Message.ShouldBe("Project 5 not found");

    [Theory]
    [InlineData("[{0}]")]
    [InlineData("{0}")]
    public void Parse_E7_ReadsTheObjectWithOrWithoutItsArray(string frame)
    {
        const string Report =
            """{"status":400,"trace_id":"t-1","timestamp":"x","errors":[{"title":"T","details":"D","type":"y","_meta":[{"field":"f","description":"d"}]}]}""";
        var body = Parse(frame.Replace("{0}", Report, StringComparison.Ordinal));

        body.Message.ShouldBe("D");
        body.TraceId.ShouldBe("t-1");
        Fields(body).ShouldBe("f: d");
    }

    [Fact]
    public void Parse_E8Fields_ReadsTheReasons() =>
        Fields(Parse("""{"errors":[{"field":"email","errors":[{"reason":"errors.invalid","context":{}},{"reason":"errors.long"}]}]}"""))
            .ShouldBe("email: errors.invalid|errors.long");

    [Fact]
    public void Parse_E8Server_ReadsTheDetail() =>
        Parse("""{"errors":[{"id":"9e","status":"500","title":"T","detail":"D"}]}""").Message.ShouldBe("D");

    [Fact]
    public void Parse_E8Multipart_ReadsTheReason() =>
        Parse("""{"error":{"reason":"Invalid multipart request body and/or headers supplied."}}""")
            .Message.ShouldBe("Invalid multipart request body and/or headers supplied.");

    [Fact]
    public void Parse_V2Problem_ReadsDetailAndTrace()
    {
        var body = Parse(
            """
            {"personio_trace_id":"f7cbb0e2-1111","timestamp":"2026-03-02T08:15:30+00:00",
             "errors":[{"title":"Bad request","detail":"Provided request parameters are invalid.","type":null,"_meta":{}}]}
            """);

        body.Message.ShouldBe("Provided request parameters are invalid.");
        body.TraceId.ShouldBe("f7cbb0e2-1111");
        body.IsUnknownEndpoint.ShouldBeFalse();
    }

    [Fact]
    public void Parse_V2Gateway404_IsAnUnknownEndpoint() =>
        Parse(
            """
            {"errors":[{"title":"Not Found","detail":"The endpoint with /v2/x was not found.",
             "type":"https://developer.personio.de/v2.0/page/public-api-error-codes#apinot_found","_meta":{"path":"/v2/x"}}]}
            """).IsUnknownEndpoint.ShouldBeTrue();

    [Fact]
    public void Parse_OAuth_ReadsCodeAndDescription()
    {
        var body = Parse("""{"error":"invalid_client","error_description":"failed","trace_id":"b","meta":{}}""");

        body.OAuthError.ShouldBe("invalid_client");
        body.Message.ShouldBe("failed");
        body.TraceId.ShouldBe("b");
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>502 Bad Gateway</body></html>")]
    [InlineData("null")]
    [InlineData("42")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"error":null,"errors":null}""")]
    [InlineData("""{"errors":[null,1,"x",[]]}""")]
    [InlineData("{\"a\":")]
    public void Parse_NothingUseful_IsEmpty(string text) => Parse(text).ShouldBeEquivalentTo(PersonioErrorBody.Empty);

    [Fact]
    public void Parse_DeepNesting_IsEmpty() => Parse(new string('[', 5_000)).ShouldBe(PersonioErrorBody.Empty);

    [Fact]
    public void Parse_TraceIdThatIsNone_IsDropped() => Parse("""{"personio_trace_id":"a\nb<script>"}""").TraceId.ShouldBeNull();

    [Theory]
    [InlineData(400, typeof(PersonioInvalidRequestException), "UPSTREAM_INVALID_REQUEST")]
    [InlineData(401, typeof(PersonioAuthenticationException), "UPSTREAM_AUTH_FAILED")]
    [InlineData(403, typeof(PersonioForbiddenException), "UPSTREAM_FORBIDDEN")]
    [InlineData(404, typeof(PersonioNotFoundException), "UPSTREAM_NOT_FOUND")]
    [InlineData(409, typeof(PersonioConflictException), "UPSTREAM_CONFLICT")]
    [InlineData(410, typeof(PersonioEndpointUnknownException), "UPSTREAM_NOT_FOUND")]
    [InlineData(412, typeof(PersonioForbiddenException), "UPSTREAM_FORBIDDEN")]
    [InlineData(413, typeof(PersonioInvalidRequestException), "UPSTREAM_INVALID_REQUEST")]
    [InlineData(422, typeof(PersonioInvalidRequestException), "UPSTREAM_INVALID_REQUEST")]
    [InlineData(429, typeof(PersonioRateLimitedException), "UPSTREAM_RATE_LIMITED")]
    [InlineData(500, typeof(PersonioUnavailableException), "UPSTREAM_UNAVAILABLE")]
    [InlineData(503, typeof(PersonioUnavailableException), "UPSTREAM_UNAVAILABLE")]
    [InlineData(504, typeof(PersonioTimeoutException), "UPSTREAM_TIMEOUT")]
    [InlineData(302, typeof(PersonioBadResponseException), "UPSTREAM_BAD_RESPONSE")]
    public void FromResponse_Status_ChoosesTypeAndCode(int status, Type type, string code)
    {
        var exception = PersonioErrors.FromResponse("GET /v1/x", status, "{\"message\":\"canary\"}"u8.ToArray(), TimeSpan.FromSeconds(3));

        exception.ShouldBeOfType(type);
        exception.Code.ShouldBe(code);
        exception.Status.ShouldBe(status);
        exception.Endpoint.ShouldBe("GET /v1/x");
        exception.RetryAfter.ShouldBe(TimeSpan.FromSeconds(3));
        exception.PersonioMessage.ShouldBe("canary");
        exception.Message.ShouldContain("GET /v1/x");
        exception.ToString().ShouldNotContain("canary");
    }

    private static PersonioErrorBody Parse(string text) => PersonioErrorBodyParser.Parse(Encoding.UTF8.GetBytes(text));

    private static string Fields(PersonioErrorBody body) =>
        string.Join("; ", body.FieldErrors.Select(static field => $"{field.Field}: {string.Join('|', field.Messages)}"));
}
