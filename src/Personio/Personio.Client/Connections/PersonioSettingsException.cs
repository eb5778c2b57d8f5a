namespace Personio.Client.Connections;

/// <summary>A setting is missing, contradicts another or cannot be used. The message names it and never quotes a secret.</summary>
public sealed class PersonioSettingsException(string message) : Exception(message);
