using System.Text;
using Personio.Contracts.Checks;
using Personio.Contracts.OpenApi;

namespace Personio.Contracts.Tests.Checks;

public sealed class ExchangeCheckTests
{
    private const string Things = """
        servers: [ { url: 'https://api.example/v1' } ]
        paths:
          /things/{id}:
            parameters:
              - { name: X-Company-ID, in: header, required: true, schema: { type: string } }
              - { name: id, in: path, required: true, schema: { type: integer } }
            get:
              parameters:
                - { name: limit, in: query, schema: { type: integer, maximum: 100 } }
                - { name: 'ids[]', in: query, required: true, schema: { type: array, items: { type: integer } } }
              responses:
                200: { content: { application/json: { schema: { type: object, properties: { id: { type: integer } } } } } }
                '204': { description: nothing }
            post:
              requestBody:
                content:
                  application/json: { schema: { type: object, required: [name], properties: { name: { type: string } } } }
                  application/x-www-form-urlencoded: { schema: { type: object, properties: { count: { type: integer }, ok: { type: boolean } } } }
                  multipart/form-data: { schema: { type: object, required: [file], properties: { count: { type: integer }, file: { type: string, format: binary } } } }
              responses: { 200: { description: nothing } }
        """;

    private static readonly ApiFile File = ApiFile.Read("things.yaml", new StringReader(Things));

    [Theory]
    [InlineData("/v1/things/7", "limit=50&ids%5B%5D=1&ids[]=2", "")]
    [InlineData("/v1/things/x", "ids[]=1", "path id type")]
    [InlineData("/v1/things/7", "limit=101&ids[]=a", "query limit range, query ids[]/* type")]
    [InlineData("/v1/things/7", "limit=1&offset=2", "query ids[] required, query offset undocumented")]
    [InlineData("/v1/things/7", "ids[]=1&limit=1&limit=2", "query limit type")]
    public void Request_ParametersOfPathAndQuery_AreHeldAgainstTheirSchemas(string path, string query, string expected) =>
        Request(Exchange("GET", path, query)).ShouldBe(expected);

    [Fact]
    public void Request_WithoutARequiredHeader_IsFound()
    {
        var exchange = Exchange("GET", "/v1/things/7", "ids[]=1");
        exchange.Headers.Clear();

        Request(exchange).ShouldBe("header X-Company-ID required");
    }

    [Theory]
    [InlineData("application/json", """{"name":"a"}""", "")]
    [InlineData("application/json", """{"nmae":"a"}""", "request/name required, request/nmae undocumented")]
    [InlineData("application/x-www-form-urlencoded", "count=3&ok=true", "")]
    [InlineData("application/x-www-form-urlencoded", "count=three&ok=1", "request/count type, request/ok type")]
    [InlineData("text/plain", "a", "request media type")]
    [InlineData(null, "", "request media type")]
    public void Request_Body_IsHeldAgainstTheSchemaOfItsMediaType(string? type, string body, string expected) =>
        Request(Exchange("POST", "/v1/things/7", "") with { Request = new Body(type, Encoding.UTF8.GetBytes(body)) }).ShouldBe(expected);

    [Fact]
    public void Request_Parts_AreHeldAgainstTheSchema()
    {
        var exchange = Exchange("POST", "/v1/things/7", "") with
        {
            Request = new Body("multipart/form-data", [1]),
            Parts = [new("count", new Body(null, "x"u8.ToArray())), new("data", new Body("application/pdf", [1]))],
        };

        Request(exchange).ShouldBe("request/file required, request/count type, request/data undocumented");
    }

    [Theory]
    [InlineData(200, "application/json", """{"id":1}""", "")]
    [InlineData(200, "application/json", """{"id":"1"}""", "200/id type")]
    [InlineData(200, "text/html", "<html/>", "200 media type")]
    [InlineData(204, null, "", "")]
    [InlineData(204, "application/json", "{}", "204 undocumented")]
    [InlineData(418, "application/json", "{}", "418 status")]
    public void Response_StatusTypeAndBody_AreHeldAgainstTheFile(int status, string? type, string body, string expected)
    {
        var exchange = Exchange("GET", "/v1/things/7", "") with { Status = status, Response = new Body(type, Encoding.UTF8.GetBytes(body)) };

        Text(ResponseCheck.Run(File.Operations[0], exchange)).ShouldBe(expected);
    }

    private static string Request(Exchange exchange) =>
        Text(RequestCheck.Run(File.Operations.Single(operation => operation.Method == exchange.Method), exchange));

    private static string Text(IEnumerable<Finding> findings) => string.Join(", ", findings.Select(finding => $"{finding.Place} {finding.Rule}"));

    private static Exchange Exchange(string method, string path, string query)
    {
        using var request = new HttpRequestMessage();
        request.Headers.Add("X-Company-ID", "17");
        return new Exchange(method, path, query, request.Headers, new Body(null, []), null, 200, new Body(null, []));
    }
}
