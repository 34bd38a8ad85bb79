namespace Infra.Pipelines.Model;

/// <summary>What a pipeline is started with.</summary>
/// <param name="Name">In lower case, such as <c>environment</c>.</param>
/// <param name="Description">What the form says.</param>
/// <param name="Choices">What it is chosen from; null: any text.</param>
/// <param name="IsRequired">Whether it can't be left empty.</param>
public sealed record Input(string Name, string Description, IReadOnlyList<string>? Choices = null, bool IsRequired = true);
