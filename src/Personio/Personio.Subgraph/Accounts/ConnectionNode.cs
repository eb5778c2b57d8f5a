using Personio.Client.Employees;
using Personio.Subgraph.Upstreams;
using Personio.Subgraph.Webhooks;

namespace Personio.Subgraph.Accounts;

[ObjectType<ConnectionStatus>]
internal static partial class ConnectionNode
{
    /// <summary>
    /// The APIs of Personio: `v1`, `v2`, `recruiting` and `careerSite`. Each that can be is tried by its cheapest read, past the cache, where more is selected
    /// than `name`, `generation` and `configured`.
    /// </summary>
    [Cost(3 * UpstreamCost.Call), ListSize(AssumedSize = 4)]
    public static Task<IReadOnlyList<ApiStatus>> GetApisAsync(
        [Parent] ConnectionStatus connection, SelectedFields selected, ApiSurvey survey, CancellationToken cancellationToken)
        => survey.ListAsync(tries: !selected.IsSubsetOf("name", "generation", "configured"), cancellationToken);

    /// <summary>
    /// What is left of Personio's rate limits, in all processes of this server together: those of the APIs, and of v2, where each endpoint has one, those that
    /// were used since the process started.
    /// </summary>
    [Cost(1), ListSize(AssumedSize = 20)]
    public static Task<IReadOnlyList<BudgetStatus>> GetBudgetsAsync(
        [Parent] ConnectionStatus connection, ApiSurvey survey, CancellationToken cancellationToken)
        => survey.ListBudgetsAsync(cancellationToken);

    /// <summary>
    /// The keys of the employee attributes that the credential may read, the company's own among them; null where Personio does not tell them. It leaves all
    /// others out of its answers, without a word.
    /// </summary>
    [Cost(UpstreamCost.Call)]
    public static Task<IReadOnlyList<string>?> GetReadableAttributesAsync(
        [Parent] ConnectionStatus connection, ApiSurvey survey, CancellationToken cancellationToken)
        => survey.ListAttributesAsync(cancellationToken);

    /// <summary>
    /// The keys of those attributes with a field of their own in this graph that the credential may not read: the fields are null whatever Personio holds.
    /// Release them in Personio: Settings, Integrations, API credentials. Which of the company's own attributes are held back nobody can tell. Null where
    /// Personio does not tell what may be read.
    /// </summary>
    [Cost(UpstreamCost.Call)]
    public static async Task<IReadOnlyList<string>?> GetUnreadableAttributesAsync(
        [Parent] ConnectionStatus connection, ApiSurvey survey, CancellationToken cancellationToken)
        => await survey.ListAttributesAsync(cancellationToken) is { } readable ? [.. EmployeeAttributes.Keys.Except(readable, StringComparer.Ordinal)] : null;

    /// <summary>
    /// What Personio says of the webhooks that lead to this server, and of their last day. The credential needs the right to read webhooks. A call for the
    /// account's webhooks, and one for each that leads here.
    /// </summary>
    [Cost(3 * UpstreamCost.Call)]
    public static Task<WebhookHealth?> GetWebhookHealthAsync(
        [Parent] ConnectionStatus connection, WebhookMonitor monitor, CancellationToken cancellationToken)
        => monitor.ReadAsync(cancellationToken);

    /// <summary>What has come in at `/webhooks/{connection}`, in all processes of this server together. Costs no call.</summary>
    [Cost(1)]
    public static Task<WebhookReceipts> GetWebhooksReceivedAsync(
        [Parent] ConnectionStatus connection, WebhookDiary diary, CancellationToken cancellationToken)
        => diary.ReadAsync(connection.Name, cancellationToken);
}
