using System.Globalization;
using System.Text.Json;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Documents;
using Personio.Sandbox.Limits;

namespace Personio.Sandbox.V2.Documents;

/// <summary>
/// <c>/v2/document-management/documents</c> (Personio v2: documents): lists by owner, changes and deletions. There is no single document to get and
/// no way to upload one.
/// </summary>
internal sealed class DocumentEndpoints(CompanyState company, SandboxOptions options)
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 200;
    private const int MaxNameLength = 256;

    public static AccessRule Reading { get; } = new(ApiGeneration.V2, SandboxScopes.DocumentsRead);

    private static readonly AccessRule Writing = new(ApiGeneration.V2, SandboxScopes.DocumentsWrite);

    public void Map(IEndpointRouteBuilder routes)
    {
        var one = LimitGroup.V2("document-management/documents/{id}");
        routes.MapGet("/v2/document-management/documents", ListAsync).WithMetadata(Reading, LimitGroup.V2("document-management/documents"));
        routes.MapPatch("/v2/document-management/documents/{id}", UpdateAsync).WithMetadata(Writing, one);
        routes.MapDelete("/v2/document-management/documents/{id}", DeleteAsync).WithMetadata(Writing, one);
    }

    /// <summary>The document that a route names, or null.</summary>
    public static DocumentRecord? Find(CompanyState company, HttpContext context)
        => Number(context.Request.RouteValues["id"] as string) is { } id ? company.FindDocument(id) : null;

    private Task ListAsync(HttpContext context)
    {
        if (PageRequest.Read(context.Request.Query, DefaultLimit, MaxLimit, out var problem, LinkStyle.CursorOnly) is not { } page)
        {
            return problem!.WriteAsync(context);
        }

        var filters = new FilterReader(page.Filters, "owner_id", "category_id", "created_at.gte", "created_at.lt");
        var owner = filters.Text("owner_id");
        filters.Refuse(string.IsNullOrEmpty(owner), "owner_id");
        var category = filters.Text("category_id");
        var since = filters.Date("created_at.gte");
        var before = filters.Date("created_at.lt");
        if (filters.Problem is { } wrong)
        {
            return wrong.WriteAsync(context);
        }

        // An owner or a category that does not exist is no mistake: it has no documents.
        var documents = Number(owner) is { } id ? company.DocumentsOf(id) : [];
        return V2List.WriteAsync(context, page, documents.Where(Matches), Write);

        bool Matches(DocumentRecord document)
        {
            var day = DateOnly.FromDateTime(document.CreatedAt.UtcDateTime);
            return (category is null || category == V2Json.Id(document.Category.Id)) && (since is null || day >= since) && (before is null || day < before);
        }
    }

    private async Task UpdateAsync(HttpContext context)
    {
        if (Find(company, context) is not { } document)
        {
            await V2Problem.ResourceNotFound.WriteAsync(context);
            return;
        }

        if (await V2Body.ReadAsync(context) is not { } body)
        {
            return;
        }

        var change = ReadChange(body);
        if (body.Problem is { } problem)
        {
            await problem.WriteAsync(context);
        }
        else if (!company.UpdateDocument(document.Id, change))
        {
            await V2Problem.ResourceNotFound.WriteAsync(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
    }

    /// <summary>Nothing of a document can be cleared.</summary>
    private static Func<DocumentRecord, DocumentRecord> ReadChange(V2Body body)
    {
        var name = body.Text("name", isRequired: body.Has("name"));
        body.Refuse(name?.Length > MaxNameLength, "name");
        var date = body.Date("date");
        body.Refuse(body.IsNull("date"), "date");
        var comment = body.Text("comment");
        body.Refuse(body.IsNull("comment"), "comment");
        var category = Number(body.Object("category")?.Text("id")) is { } id ? DocumentCategories.Find(id) : null;
        body.Refuse(body.Has("category") && category is null, "category");
        return document => document with
        {
            Name = name ?? document.Name,
            Date = date ?? document.Date,
            Comment = comment ?? document.Comment,
            Category = category ?? document.Category,
        };
    }

    private Task DeleteAsync(HttpContext context)
    {
        if (Find(company, context) is not { } document || !company.RemoveDocument(document.Id))
        {
            return V2Problem.ResourceNotFound.WriteAsync(context);
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private void Write(Utf8JsonWriter json, DocumentRecord document)
    {
        json.WriteStartObject();
        json.WriteString("id", V2Json.Id(document.Id));
        json.WriteString("name", document.Name);
        json.WriteDate("date", document.Date);
        json.WriteString("comment", document.Comment);
        json.WriteReference("category", V2Json.Id(document.Category.Id));
        json.WriteReference("owner", V2Json.Id(document.OwnerId));
        json.WriteString("document_type", "UPLOADED");
        json.WriteNumber("size", document.Size);
        json.WriteString("created_at", V2Format.Instant(document.CreatedAt));
        WriteStatus(json, "virus_scan", DocumentDownloadEndpoint.IsScanned(document, options) ? "CLEAN" : "PENDING");
        WriteStatus(json, "esignature", "NOT_REQUESTED");
        json.WriteEndObject();
    }

    private static void WriteStatus(Utf8JsonWriter json, string name, string status)
    {
        json.WriteStartObject(name);
        json.WriteString("status", status);
        json.WriteEndObject();
    }

    private static long? Number(string? text)
        => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
