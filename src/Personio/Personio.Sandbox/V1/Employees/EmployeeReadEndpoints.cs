using System.Text.Json;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;

namespace Personio.Sandbox.V1.Employees;

/// <summary>List, single employee and attribute definitions (Personio v1: employees).</summary>
internal sealed class EmployeeReadEndpoints(CompanyState company, EmployeeAttributes attributes, SandboxOptions options)
{
    private static readonly AccessRule Access = new(ApiGeneration.V1, SandboxScopes.EmployeesRead, EchoesToken: true);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/company/employees", ListAsync).WithMetadata(Access, LimitGroup.V1Employees);
        routes.MapGet("/v1/company/employees/{id}", GetAsync).WithMetadata(Access);
        routes.MapGet("/v1/company/employees/attributes", ListAttributesAsync).WithMetadata(Access);
        routes.MapGet("/v1/company/employees/custom-attributes", ListAttributesAsync).WithMetadata(Access);
    }

    private Task ListAsync(HttpContext context)
    {
        var errors = new FieldErrors();
        var query = EmployeeListQuery.Read(context.Request.Query, options.Strictness, errors);
        if (errors.Any)
        {
            return V1Error.WriteInvalidAsync(context, errors.Fields);
        }

        var page = ListPage<EmployeeRecord>.Cut(Select(query), query.Offset, query.Limit, options.Strictness.DuplicateRowsAcrossPages);
        var shown = Projection(query.Attributes);
        var origin = CallerAddress.Of(context);
        return page.WriteAsync(
            context, query.Offset / query.Limit, query.Offset, query.Limit, (json, employee) => WriteEmployee(json, employee, shown, origin));
    }

    private Task GetAsync(HttpContext context)
    {
        var errors = new FieldErrors();
        var keys = EmployeeListQuery.ReadAttributes(context.Request.Query, errors);
        if (errors.Any)
        {
            return V1Error.WriteInvalidAsync(context, errors.Fields);
        }

        if (EmployeeRoute.Find(company, context) is not { } employee)
        {
            return EmployeeRoute.WriteNotFoundAsync(context, options);
        }

        var origin = CallerAddress.Of(context);

        return JsonAnswer.WriteV1Async(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("success", true);
            json.WritePropertyName("data");
            WriteEmployee(json, employee, Projection(keys), origin);
            json.WriteEndObject();
        });
    }

    private Task ListAttributesAsync(HttpContext context) => JsonAnswer.WriteV1Async(context, StatusCodes.Status200OK, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("success", true);
        json.WriteStartArray("data");
        foreach (var attribute in attributes.Readable)
        {
            json.WriteStartObject();
            json.WriteString("key", attribute.Key);
            json.WriteString("label", attribute.Label);
            json.WriteString("type", attribute.Type);
            json.WriteString("universal_id", attribute.UniversalId);
            json.WriteStartArray("options");
            foreach (var option in attribute.Options)
            {
                json.WriteStringValue(option);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private IReadOnlyList<EmployeeRecord> Select(EmployeeListQuery query)
    {
        if (query.UpdatedSince is { } since)
        {
            return [.. company.Employees.Where(employee => query.Attributes is null
                ? employee.LastModifiedAt > since
                : query.Attributes.Any(key => employee.ChangedAt(key) > since))];
        }

        return query.Email is { } email
            ? [.. company.Employees.Where(employee => string.Equals(employee.Email, email, StringComparison.OrdinalIgnoreCase))]
            : company.Employees;
    }

    private IReadOnlyList<EmployeeAttribute> Projection(IReadOnlySet<string>? keys)
        => keys is null
            ? attributes.Readable
            : [.. attributes.Readable.Where(attribute
                => keys.Contains(attribute.Key) || (attribute.Key == "id" && options.Strictness.AttributesKeepId))];

    private static void WriteEmployee(
        Utf8JsonWriter json, EmployeeRecord employee, IReadOnlyList<EmployeeAttribute> shown, string origin)
    {
        json.WriteStartObject();
        json.WriteString("type", "Employee");
        json.WriteStartObject("attributes");
        foreach (var attribute in shown)
        {
            attribute.WriteWrapped(json, employee, origin);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
