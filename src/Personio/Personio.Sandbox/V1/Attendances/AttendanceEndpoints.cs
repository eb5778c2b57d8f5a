using System.Globalization;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Attendances;

namespace Personio.Sandbox.V1.Attendances;

/// <summary>
/// <c>/v1/company/attendances</c> (Personio v1: attendances): rows with minutes of break. A batch is not all or nothing, and there is no single one to
/// get. The list hands on the token, writes do not.
/// </summary>
internal sealed class AttendanceEndpoints(CompanyState company, SandboxOptions options)
{
    private const int MaxEmployees = 100;
    private const int RowsThatArrive = 10;

    private static readonly AccessRule Reading = new(ApiGeneration.V1, SandboxScopes.AttendancesRead, EchoesToken: true);
    private static readonly AccessRule Writing = new(ApiGeneration.V1, SandboxScopes.AttendancesWrite);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/company/attendances", ListAsync).WithMetadata(Reading, RetiredEndpoint.Instance);
        routes.MapPost("/v1/company/attendances", CreateAsync).WithMetadata(Writing, RetiredEndpoint.Instance);
        routes.MapPatch("/v1/company/attendances/{id}", UpdateAsync).WithMetadata(Writing, RetiredEndpoint.Instance);
        routes.MapDelete("/v1/company/attendances/{id}", DeleteAsync).WithMetadata(Writing, RetiredEndpoint.Instance);
    }

    private Task ListAsync(HttpContext context)
    {
        var errors = new FieldErrors();
        var query = AttendanceListQuery.Read(context.Request.Query, company.Today, options.Strictness, errors);
        return errors.Any
            ? V1Error.WriteInvalidAsync(context, errors.Fields)
            : ListPage<AttendanceRow>.Cut(query.Select(company), query.Offset, query.Limit, options.Strictness.DuplicateRowsAcrossPages).WriteAsync(
                context,
                query.Offset / query.Limit,
                query.Offset,
                query.Limit,
                (json, row) => AttendanceView.Write(json, row, company),
                asSent: !options.Strictness.AttendanceEchoAsNumbers);
    }

    private async Task CreateAsync(HttpContext context)
    {
        if (await V1Body.ReadAsync(context) is not { } body)
        {
            return;
        }

        if (body.Rows("attendances") is not { Count: > 0 } rows)
        {
            await RefuseAsync(context, options.Strictness.GermanMessages ? "Bitte geben Sie attendances ein, um fortzufahren." : "please enter attendances");
            return;
        }

        if (ReadSkipApproval(body, out var status) is { } fault)
        {
            await RefuseAsync(context, fault);
            return;
        }

        AttendanceFields[] sent = [.. rows.Take(options.Strictness.TenRowsOfABatch ? RowsThatArrive : rows.Count).Select(row => new AttendanceFields(row))];
        if (sent.Select(row => row.Employee).Distinct().Count() > MaxEmployees)
        {
            await RefuseAsync(context, $"The attendances may not be of more than {MaxEmployees} employees.");
            return;
        }

        var outcomes = sent.Select(fields => Store(fields, status ?? AttendanceStatus.Confirmed)).ToArray();
        await (Array.TrueForAll(outcomes, outcome => outcome.Fault is null)
            ? AttendanceAnswer.WriteCreatedAsync(context, [.. outcomes.Select(outcome => outcome.Stored!)])
            : WriteFaultsAsync(context, outcomes));
    }

    private async Task UpdateAsync(HttpContext context)
    {
        if (Find(context) is not { } row)
        {
            await AttendanceAnswer.WriteNotFoundAsync(context);
            return;
        }

        if (await V1Body.ReadAsync(context) is not { } body)
        {
            return;
        }

        var fields = new AttendanceFields(body, body.Has("attendances") ? "attendances" : null);
        var fault = ReadSkipApproval(body, out var status) ?? (fields.HasAny || status is not null ? null : "Nothing to change was given.");
        if (fault is not null)
        {
            await RefuseAsync(context, fault);
            return;
        }

        var isPossible = fields.Change(row, company) is not null;
        var overlapsItself = fields.HasStartAlone && options.Strictness.AttendanceStartAloneOverlaps;
        var outcome = !isPossible ? AttendanceOutcome.Done
            : overlapsItself ? AttendanceOutcome.Overlap
            : company.UpdateAttendanceRow(row.Id, options.TimeProvider.GetUtcNow(), before => fields.Apply(before) with { Status = status ?? before.Status });
        await (outcome switch
        {
            AttendanceOutcome.NotFound => AttendanceAnswer.WriteNotFoundAsync(context),
            AttendanceOutcome.Overlap => WriteFaultsAsync(context, [new RowOutcome(fields, null, AttendanceAnswer.Overlap, row)]),
            _ when !isPossible => WriteFaultsAsync(context, [new RowOutcome(fields, null, fields.Fault, row)]),
            _ => AttendanceAnswer.WriteMessageAsync(context, "The attendance period was updated."),
        });
    }

    private Task DeleteAsync(HttpContext context)
    {
        var skipApproval = QueryFields.Last(context.Request.Query, "skip_approval");
        if (Number(context) is null || skipApproval is not (null or "true" or "false" or "1" or "0"))
        {
            return RefuseAsync(context, "Bad Request");
        }

        if (Find(context) is not { } row)
        {
            return AttendanceAnswer.WriteNotFoundAsync(context);
        }

        // With an approval to wait for, the row stays, pending.
        var isDone = skipApproval is "false" or "0"
            ? company.UpdateAttendanceRow(row.Id, options.TimeProvider.GetUtcNow(), before => before with { Status = AttendanceStatus.Pending }) == AttendanceOutcome.Done
            : company.RemoveAttendanceRow(row.Id);
        return isDone ? AttendanceAnswer.WriteMessageAsync(context, "The attendance period was deleted.") : AttendanceAnswer.WriteNotFoundAsync(context);
    }

    private RowOutcome Store(AttendanceFields fields, string status)
    {
        if (fields.ToRow(company, status) is not { } draft)
        {
            return new RowOutcome(fields, null, fields.Fault);
        }

        return company.AddAttendanceRow(draft, options.TimeProvider.GetUtcNow(), out var added) == AttendanceOutcome.Done
            ? new RowOutcome(fields, added, null)
            : new RowOutcome(fields, null, AttendanceAnswer.Overlap);
    }

    private Task WriteFaultsAsync(HttpContext context, IReadOnlyList<RowOutcome> outcomes)
        => options.Strictness.OverlapWithoutRows && outcomes.Any(outcome => outcome.Fault == AttendanceAnswer.Overlap)
            ? RefuseAsync(context, AttendanceAnswer.Overlap)
            : AttendanceAnswer.WriteRowsAsync(context, outcomes);

    /// <summary>The status that the body asks for, null when it says nothing about approval; and what is wrong with that.</summary>
    private static string? ReadSkipApproval(V1Body body, out string? status)
    {
        (status, var fault) = body.Text("skip_approval") switch
        {
            "true" or "1" => (AttendanceStatus.Confirmed, null),
            "false" or "0" => (AttendanceStatus.Pending, null),
            null when !body.IsNotScalar("skip_approval") => ((string?)null, (string?)null),
            _ => (null, "The skip approval field must be true or false."),
        };
        return fault;
    }

    private static Task RefuseAsync(HttpContext context, string message) => V1Error.WriteAsync(context, StatusCodes.Status400BadRequest, 400, message);

    private AttendanceRow? Find(HttpContext context) => Number(context) is { } number ? company.FindAttendanceRow(number) : null;

    private static long? Number(HttpContext context)
        => long.TryParse(context.Request.RouteValues["id"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
