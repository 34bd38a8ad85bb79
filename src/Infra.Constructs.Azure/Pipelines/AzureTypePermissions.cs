namespace Infra.Constructs.Azure.Pipelines;

/// <summary>
/// What pipelines may do because an environment's stacks hold a type: for a type that Infra does not know, or in addition to what it knows.
/// </summary>
/// <param name="Type">Terraform's type, such as <c>azurerm_signalr_service</c>.</param>
/// <remarks>https://learn.microsoft.com/azure/role-based-access-control/resource-provider-operations</remarks>
public sealed record AzureTypePermissions(string Type)
{
    /// <summary>What planning takes besides the role Reader, such as <c>Microsoft.SignalRService/SignalR/listKeys/action</c>. Default: nothing.</summary>
    public IReadOnlyList<string> Read { get; init; } = [];

    /// <summary>What creating, changing and deleting take, such as <c>Microsoft.SignalRService/SignalR/write</c>. Default: nothing.</summary>
    public IReadOnlyList<string> Write { get; init; } = [];
}
