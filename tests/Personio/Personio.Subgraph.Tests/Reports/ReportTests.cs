using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Reports;

public sealed class ReportTests(SharedSession shared) : IClassFixture<SharedSession>
{
    [Fact]
    public async Task Report_WithRows_HasOneCellForEachColumn()
    {
        var data = await shared.Session.DataAsync("{ reports { nodes { id name chartType editedAt } } reportAttributes { key display type } }");
        var id = data.GetProperty("reports").GetProperty("nodes")[0].GetProperty("id").GetString();

        var report = (await shared.Session.DataAsync(
            "query ($id: ID!) { report(id: $id) { name rows(first: 3, locale: \"de\") { nodes { cells { column title type text number options from to json } } pageInfo { hasNextPage } } } }",
            new { id })).GetProperty("report");

        var rows = report.GetProperty("rows").GetProperty("nodes").EnumerateArray().ToList();
        rows.Count.ShouldBe(3);
        rows.Select(row => string.Join(',', row.GetProperty("cells").EnumerateArray().Select(cell => cell.GetProperty("column").GetString()))).Distinct().Count().ShouldBe(1);
        rows.SelectMany(row => row.GetProperty("cells").EnumerateArray()).ShouldContain(cell =>
            cell.GetProperty("text").ValueKind == JsonValueKind.String || cell.GetProperty("number").ValueKind == JsonValueKind.Number);
        data.GetProperty("reportAttributes").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Cell_ByColumn_IsTheOneAmongAll()
    {
        var id = (await shared.Session.DataAsync("{ reports(first: 1) { nodes { id } } }")).GetProperty("reports").GetProperty("nodes")[0].GetProperty("id").GetString();
        var first = (await shared.Session.DataAsync(
            "query ($id: ID!) { report(id: $id) { rows(first: 1) { nodes { cells { column text number } } } } }", new { id }))
            .GetProperty("report").GetProperty("rows").GetProperty("nodes")[0].GetProperty("cells")[0];

        var row = (await shared.Session.DataAsync(
            "query ($id: ID!, $column: String!) { report(id: $id) { rows(first: 1) { nodes { cell(column: $column) { column text number } none: cell(column: \"nonesuch\") { text } } } } }",
            new { id, column = first.GetProperty("column").GetString() })).GetProperty("report").GetProperty("rows").GetProperty("nodes")[0];

        JsonElement.DeepEquals(row.GetProperty("cell"), first).ShouldBeTrue();
        row.GetProperty("none").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Report_UnknownId_IsNull()
    {
        var data = await shared.Session.DataAsync("{ report(id: \"nonesuch\") { name } }");

        data.GetProperty("report").ValueKind.ShouldBe(JsonValueKind.Null);
    }
}
