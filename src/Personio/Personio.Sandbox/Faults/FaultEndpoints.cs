using System.Text.Json;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.Faults;

/// <summary><c>/__sandbox/faults</c>: GET lists what is left, PUT replaces all with the array in its body, DELETE ends them.</summary>
internal sealed class FaultEndpoints(FaultPlan plan)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/__sandbox/faults", ListAsync);
        routes.MapPut("/__sandbox/faults", ReplaceAsync);
        routes.MapDelete("/__sandbox/faults", ClearAsync);
    }

    private Task ListAsync(HttpContext context) => SandboxAnswer.WriteAsync(context, json
        => JsonSerializer.Serialize(json, [.. plan.Faults.Select(FaultJson.From)], FaultJsonContext.Default.ListFaultJson));

    private async Task ReplaceAsync(HttpContext context)
    {
        List<FaultJson>? read;
        try
        {
            read = await JsonSerializer.DeserializeAsync(
                context.Request.Body, FaultJsonContext.Default.ListFaultJson, context.RequestAborted);
        }
        catch (JsonException exception)
        {
            await SandboxAnswer.WriteMistakeAsync(
                context,
                $$"""Send a JSON array such as [{"status":429,"count":3,"path":"/v1/company"}]. At {{exception.Path}}: {{exception.Message}}""");
            return;
        }

        var faults = (read ?? []).ConvertAll(fault => fault.ToFault());
        if (faults.Count > FaultPlan.MaxFaults)
        {
            await SandboxAnswer.WriteMistakeAsync(context, $"At most {FaultPlan.MaxFaults} faults at a time.");
            return;
        }

        if (faults.Select(FaultPlan.MistakeIn).FirstOrDefault(mistake => mistake is not null) is { } wrong)
        {
            await SandboxAnswer.WriteMistakeAsync(context, wrong);
            return;
        }

        plan.Replace(faults);
        await ListAsync(context);
    }

    private Task ClearAsync(HttpContext context)
    {
        plan.Replace([]);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
