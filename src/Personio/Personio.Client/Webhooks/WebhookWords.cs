using System.Text.Json.Serialization;
using Personio.Client.Json;

namespace Personio.Client.Webhooks;

/// <summary>Whether a webhook is sent anything.</summary>
[JsonConverter(typeof(OpenEnumConverter<WebhookStatus>))]
public readonly record struct WebhookStatus(string Word) : IOpenEnum<WebhookStatus>
{
    /// <summary>It is told of its events.</summary>
    public static WebhookStatus Enabled { get; } = new("ENABLED");

    /// <summary>It is told nothing: what a new webhook is unless it says otherwise.</summary>
    public static WebhookStatus Disabled { get; } = new("DISABLED");

    /// <inheritdoc />
    public static WebhookStatus Of(string word) => new(word.ToUpperInvariant());
}

/// <summary>How Personio proves itself to a receiver. There is no signature.</summary>
[JsonConverter(typeof(OpenEnumConverter<WebhookAuthentication>))]
public readonly record struct WebhookAuthentication(string Word) : IOpenEnum<WebhookAuthentication>
{
    /// <summary>Not at all.</summary>
    public static WebhookAuthentication None { get; } = new("NONE");

    /// <summary>With a token as the whole value of <c>Authorization</c>.</summary>
    public static WebhookAuthentication Token { get; } = new("TOKEN");

    /// <summary>With headers of the receiver's choice.</summary>
    public static WebhookAuthentication Custom { get; } = new("CUSTOM");

    /// <inheritdoc />
    public static WebhookAuthentication Of(string word) => new(word.ToUpperInvariant());
}

/// <summary>The name of an event. There are none for the organisation, projects, pay, recruiting and reports.</summary>
[JsonConverter(typeof(OpenEnumConverter<WebhookEventName>))]
public readonly record struct WebhookEventName(string Word) : IOpenEnum<WebhookEventName>
{
    /// <summary>A person was created.</summary>
    public static WebhookEventName PersonCreated { get; } = new("person.created");

    /// <summary>A name, the gender, the language, the e-mail address or an attribute of the company's own changed.</summary>
    public static WebhookEventName PersonUpdated { get; } = new("person.updated");

    /// <summary>A person was deleted.</summary>
    public static WebhookEventName PersonDeleted { get; } = new("person.deleted");

    /// <summary>An employment was created.</summary>
    public static WebhookEventName EmploymentCreated { get; } = new("employment.created");

    /// <summary>A field of an employment changed; not said for its job.</summary>
    public static WebhookEventName EmploymentUpdated { get; } = new("employment.updated");

    /// <summary>The cost centers of an employment changed.</summary>
    public static WebhookEventName EmploymentCostCentersUpdated { get; } = new("employment.updated.cost-centers");

    /// <summary>An employment was deleted.</summary>
    public static WebhookEventName EmploymentDeleted { get; } = new("employment.deleted");

    /// <summary>The first day of an employment has come.</summary>
    public static WebhookEventName EmploymentStarted { get; } = new("employment.started");

    /// <summary>The end of an employment has come.</summary>
    public static WebhookEventName EmploymentTerminated { get; } = new("employment.terminated");

    /// <summary>An absence was entered.</summary>
    public static WebhookEventName AbsenceCreated { get; } = new("absence-period.created");

    /// <summary>An absence was approved, rejected or withdrawn.</summary>
    public static WebhookEventName AbsenceStatusUpdated { get; } = new("absence-period.updated.status");

    /// <summary>An absence was moved; also seen when it was not.</summary>
    public static WebhookEventName AbsenceTimeRangeUpdated { get; } = new("absence-period.updated.timerange");

    /// <summary>An absence was deleted.</summary>
    public static WebhookEventName AbsenceDeleted { get; } = new("absence-period.deleted");

    /// <summary>An attendance was entered.</summary>
    public static WebhookEventName AttendanceCreated { get; } = new("attendance-period.created");

    /// <summary>An attendance changed.</summary>
    public static WebhookEventName AttendanceUpdated { get; } = new("attendance-period.updated");

    /// <summary>An attendance was deleted.</summary>
    public static WebhookEventName AttendanceDeleted { get; } = new("attendance-period.deleted");

    /// <summary>An employee's document was uploaded and passed the scan for viruses.</summary>
    public static WebhookEventName DocumentCreated { get; } = new("document.created");

    /// <summary>An employee's document changed.</summary>
    public static WebhookEventName DocumentUpdated { get; } = new("document.updated");

    /// <summary>An employee's document was deleted.</summary>
    public static WebhookEventName DocumentDeleted { get; } = new("document.deleted");

    /// <summary>An employee's document was signed.</summary>
    public static WebhookEventName DocumentSigned { get; } = new("document.signed");

    /// <summary>Somebody tried the webhook.</summary>
    public static WebhookEventName Ping { get; } = new("ping");

    /// <inheritdoc />
    public static WebhookEventName Of(string word) => new(word.ToLowerInvariant());
}
