using GraphQL.Execution.Limits;
using GraphQL.Execution.Planning;
using GraphQL.Validation;

namespace GraphQL.Execution;

/// <content>The cost of operations (GraphQL Cost Directives specification), checked before anything runs.</content>
public sealed partial class RequestExecutor
{
    /// <summary>Computes an operation's cost and holds it to its limits.</summary>
    /// <returns>The answer, where the operation must not run or is not meant to; null where it may run.</returns>
    private OperationResult? CheckCost(
        OperationPlan plan, IReadOnlyDictionary<string, object?> variables, CostQuestion question, out OperationCost cost)
    {
        cost = default;
        if (question is CostQuestion.None && Options.Admission is null && CostLimit.IsOff(Options.Limits))
        {
            return null;
        }

        cost = plan.CostBy(_weights).Evaluate(variables);
        if (question is CostQuestion.Validate)
        {
            return CostLimit.Tell(RefusedResult.Of(OperationOutcome.CostOnly), cost);
        }

        if (CostLimit.Check(plan.Operation, cost, Options.Limits) is not { } tooMuch)
        {
            return null;
        }

        var refusal = RefusedResult.Of(OperationOutcome.RequestFailed, tooMuch);
        return question is CostQuestion.Report ? CostLimit.Tell(refusal, cost) : refusal;
    }

    private async ValueTask<OperationResult> RunAdmittedAsync(
        OperationPlan plan,
        IReadOnlyDictionary<string, object?> variables,
        OperationCost cost,
        OperationRequest request,
        CancellationToken cancellationToken)
    {
        var result = await AdmitAsync(request, cost, cancellationToken) ?? await RunAsync(plan, variables, request, cancellationToken);
        return request.Cost is CostQuestion.Report ? CostLimit.Tell(result, cost) : result;
    }

    /// <summary>Asks whether an operation within the limits may run now.</summary>
    /// <returns>The answer, where it may not.</returns>
    private async ValueTask<OperationResult?> AdmitAsync(OperationRequest request, OperationCost cost, CancellationToken cancellationToken) =>
        Options.Admission is { } admission && await admission.AdmitAsync(request, cost, cancellationToken) is { } refusal
            ? RefusedResult.Of(OperationOutcome.NotNow, refusal)
            : null;

    private static async ValueTask<OperationResult> ReportCostAsync(ValueTask<OperationResult> running, OperationCost cost) =>
        CostLimit.Tell(await running, cost);
}
