using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.Company.Saving;

/// <summary>
/// <c>/__sandbox/company</c>: GET saves the whole company as a file, PUT goes on with the one in its body, or tells every mistake in it and leaves
/// the company as it is.
/// </summary>
internal sealed class CompanyFileEndpoint(Simulation simulation)
{
    private static readonly BodySizeLimit Limit = new(CompanyFileReader.MaxBytes);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/__sandbox/company", SaveAsync);
        routes.MapPut("/__sandbox/company", LoadAsync).WithMetadata(Limit);
    }

    private async Task SaveAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        CompanyFileWriter.Write(buffer, simulation.Save());
        context.Response.ContentType = JsonAnswer.Json;
        context.Response.ContentLength = buffer.Length;
        context.Response.Headers.ContentDisposition = "attachment; filename=\"company.json\"";
        buffer.Position = 0;
        await buffer.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private async Task LoadAsync(HttpContext context)
    {
        var (file, mistakes) = await CompanyFileReader.ReadAsync(context.Request.Body, context.RequestAborted);
        if (file is null)
        {
            await SandboxAnswer.WriteMistakeAsync(context, "The company cannot be used.", mistakes);
            return;
        }

        simulation.Load(file);
        await SandboxAnswer.WriteAsync(context, json => CompanySummaryEndpoint.Write(json, simulation.Company));
    }
}
