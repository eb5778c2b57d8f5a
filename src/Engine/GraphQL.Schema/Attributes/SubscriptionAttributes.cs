namespace GraphQL;

/// <summary>
/// The method of a <see cref="SubscriptionTypeAttribute"/> class makes the field's value of each message of a topic; its parameter with
/// <see cref="EventMessageAttribute"/> receives the message. The messages come from the registered <c>ITopicEventReceiver</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : Attribute;

/// <summary>Names the topic that a <see cref="SubscribeAttribute"/> method listens to.</summary>
/// <param name="topic">The topic; <c>{genre}</c> stands for the value of the parameter <c>genre</c>, an argument. Without the attribute it is the field's name.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TopicAttribute(string topic) : Attribute
{
    public string Topic { get; } = topic;
}

/// <summary>The parameter of a <see cref="SubscribeAttribute"/> method receives the message.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;
