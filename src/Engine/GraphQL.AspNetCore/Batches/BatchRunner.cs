using System.Buffers;
using System.Text.Json;
using GraphQL.AspNetCore.PersistedDocuments;
using GraphQL.AspNetCore.Requests;
using GraphQL.AspNetCore.Responses;
using GraphQL.AspNetCore.Telemetry;
using GraphQL.AspNetCore.Uploads;
using GraphQL.Execution;
using GraphQL.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GraphQL.AspNetCore.Batches;

/// <summary>
/// Runs the operations of a batch one after another, each in a scope of its own and with a turn of its own: a batch gets no more of the
/// server at a time than a single operation, and what a mutation changes is there for the operations behind it.
/// </summary>
internal sealed partial class BatchRunner(
    OperationRunner runner,
    DocumentResolver documents,
    RequestPreparation preparation,
    IServiceScopeFactory scopes,
    IOptions<GraphQLHttpOptions> options,
    IOptions<GraphQLLimits> limits,
    TransportMetrics metrics,
    ILogger<BatchRunner> logger)
{
    // What even an operation behind very large ones may answer with.
    private const int LeastResultBytes = 4 * 1024;

    private StatusProfile Profile => options.Value.StatusProfile;

    /// <summary>True where the JSON is a list.</summary>
    public static bool IsBatch(ReadOnlySpan<byte> json) => json.TrimStart(" \t\r\n"u8).StartsWith("["u8);

    /// <summary>Why a batch is not run at all; null where it is.</summary>
    public Refusal? Check(JsonElement batch) => batch.GetArrayLength() switch
    {
        0 => RequestMembers.Malformed("The batch is empty: send at least one request in the array.", Profile),
        var count when count > limits.Value.MaxBatchOperations => new Refusal(
            400,
            HttpErrorCodes.MaxBatchOperations,
            $"The batch has {count} operations; at most {limits.Value.MaxBatchOperations} are run "
            + $"({LimitSetting.Of(nameof(GraphQLLimits.MaxBatchOperations))}). Send less at once."),
        _ => null,
    };

    /// <summary>Runs all operations.</summary>
    /// <param name="cost">What the client wants to know of the cost of each.</param>
    /// <returns>Their responses, as a list in their order.</returns>
    /// <exception cref="OperationCanceledException">The client gave up.</exception>
    public async Task<SegmentedBuffer> RunAsync(JsonElement batch, UploadForm? form, CostQuestion cost, HttpContext context)
    {
        var responses = new SegmentedBuffer();
        try
        {
            responses.Write("["u8);
            for (var i = 0; i < batch.GetArrayLength(); i++)
            {
                responses.Write(i == 0 ? ""u8 : ","u8);
                using var body = runner.MakeBody(responses.Length, LeastResultBytes);
                await RunOneAsync(batch[i], form?.FilesOf(i), cost, body, context);
                responses.Take(body);
            }

            responses.Write("]"u8);
            return responses;
        }
        catch
        {
            responses.Dispose();
            throw;
        }
    }

    private async Task RunOneAsync(
        JsonElement element, Schema.AttachedFiles? files, CostQuestion cost, SegmentedBuffer body, HttpContext context)
    {
        try
        {
            if (await AnswerAsync(element, files, cost, body, context) is { } refusal)
            {
                metrics.Refused(refusal.Code);
                ResponseSender.Write(body, refusal);
            }
        }
#pragma warning disable CA1031 // One operation's failure must not end the others; the client gets the id of what the log has.
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested)
#pragma warning restore CA1031
        {
            var id = Guid.NewGuid().ToString("N");
            Log.OperationFailed(logger, id, exception);
            body.Clear();
            ResponseSender.Write(body, Refusal.Failed, id);
        }
    }

    private async Task<Refusal?> AnswerAsync(
        JsonElement element, Schema.AttachedFiles? files, CostQuestion cost, SegmentedBuffer body, HttpContext context)
    {
        var aborted = context.RequestAborted;
        if (PostRequestParser.Read(element, Profile, out var request) is { } malformed)
        {
            return malformed;
        }

        var document = await documents.ResolveAsync(request!, preparation.IsFromGateway(context), aborted);
        if (document.Refusal is { } refusal)
        {
            return refusal;
        }

        await using var scope = scopes.CreateAsyncScope();
        var operation = preparation.Prepare(context, new OperationRequest
        {
            Document = document.Text!,
            OperationName = request!.OperationName,
            Variables = request.Variables,
            Files = files,
            Cost = cost,
            Extensions = request.Extensions,
            Services = scope.ServiceProvider,
        });
        if (await runner.RunAsync(operation, body, aborted) is not { } result)
        {
            return runner.Busy;
        }

        if (document.IsKept(result.Outcome))
        {
            await documents.KeepAsync(document, aborted);
        }

        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "An operation of a batch failed; its error's id is {Id}")]
        public static partial void OperationFailed(ILogger logger, string id, Exception exception);
    }
}
