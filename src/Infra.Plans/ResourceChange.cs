namespace Infra.Plans;

/// <summary>A resource or data source in a plan.</summary>
public sealed record ResourceChange
{
    private const string Data = "data";

    /// <summary>The Terraform address, such as <c>module.net.aws_subnet.a["x"]</c>.</summary>
    public required string Address { get; init; }

    /// <summary>The address of its module instance, such as <c>module.net[0]</c>; null for the root module.</summary>
    public string? ModuleAddress { get; init; }

    /// <summary>The mode, <c>managed</c> or <c>data</c>. Default: <c>managed</c>.</summary>
    public string Mode { get; init; } = "managed";

    /// <summary>The Terraform type, such as <c>aws_vpc</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The local name in the module.</summary>
    public string Name { get; init; } = "";

    /// <summary>The previous address in the state; null if it is the same.</summary>
    public string? PreviousAddress { get; init; }

    /// <summary>The key of a deposed object, which an earlier replacement left behind; null for the current object.</summary>
    public string? Deposed { get; init; }

    /// <summary>The values before and after.</summary>
    public required ValueChange Change { get; init; }

    /// <summary>Whether this is a data source.</summary>
    public bool IsData => Mode == Data;

    /// <summary>The action that the plan takes. An import or a move without other changes changes only the state, and still needs an apply.</summary>
    public PlannedAction Action => Change.Action == PlannedAction.NoOp && PreviousAddress is not null ? PlannedAction.Move : Change.Action;
}
