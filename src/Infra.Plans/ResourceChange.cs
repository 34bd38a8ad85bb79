namespace Infra.Plans;

/// <summary>A resource or data source in a plan.</summary>
public sealed record ResourceChange
{
    private const string Data = "data";

    /// <summary>What Terraform calls it, such as <c>module.net.aws_subnet.a["x"]</c>.</summary>
    public required string Address { get; init; }

    /// <summary>The module instance it stands in, such as <c>module.net[0]</c>; null for the root module.</summary>
    public string? ModuleAddress { get; init; }

    /// <summary><c>managed</c> or <c>data</c>.</summary>
    public string Mode { get; init; } = "managed";

    /// <summary>Terraform type, such as <c>aws_vpc</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Logical name in the module.</summary>
    public string Name { get; init; } = "";

    /// <summary>The address in the state, where it is another one; null otherwise.</summary>
    public string? PreviousAddress { get; init; }

    /// <summary>The key of an object that an earlier replacement left behind; null for the one in use.</summary>
    public string? Deposed { get; init; }

    /// <summary>Its values before and after.</summary>
    public required ValueChange Change { get; init; }

    /// <summary>Whether it is a data source.</summary>
    public bool IsData => Mode == Data;

    /// <summary>What the plan does with it. One that is only imported or moved changes the state: without an apply it would not.</summary>
    public PlannedAction Action => Change.Action == PlannedAction.NoOp && PreviousAddress is not null ? PlannedAction.Move : Change.Action;
}
