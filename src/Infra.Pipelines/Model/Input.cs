namespace Infra.Pipelines.Model;

/// <summary>An input of a manual pipeline.</summary>
/// <param name="Name">In lower case, such as <c>environment</c>.</param>
/// <param name="Description">The description in the form.</param>
/// <param name="Choices">The options; null: any text.</param>
/// <param name="IsRequired">Whether a value is required.</param>
public sealed record Input(string Name, string Description, IReadOnlyList<string>? Choices = null, bool IsRequired = true);
