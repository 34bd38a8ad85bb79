namespace HashiCorp.Cdktf;

/// <summary>Arguments of the backend that keeps the state in a PostgreSQL database.</summary>
public interface IPgBackendConfig
{
    /// <summary>The connection string.</summary>
    string ConnStr { get; }

    /// <summary>The schema of the states; <c>terraform_remote_state</c> by default.</summary>
    string? SchemaName => null;

    /// <summary>Whether the index exists already.</summary>
    bool? SkipIndexCreation => null;

    /// <summary>Whether the schema exists already.</summary>
    bool? SkipSchemaCreation => null;

    /// <summary>Whether the table exists already.</summary>
    bool? SkipTableCreation => null;
}

/// <inheritdoc cref="IPgBackendConfig"/>
public class PgBackendConfig : TerraformStruct, IPgBackendConfig
{
    /// <inheritdoc/>
    public string ConnStr { get => GetArgument<string>("conn_str")!; set => SetArgument("conn_str", value); }

    /// <inheritdoc/>
    public string? SchemaName { get => GetArgument<string>("schema_name"); set => SetArgument("schema_name", value); }

    /// <inheritdoc/>
    public bool? SkipIndexCreation { get => GetArgument<bool?>("skip_index_creation"); set => SetArgument("skip_index_creation", value); }

    /// <inheritdoc/>
    public bool? SkipSchemaCreation { get => GetArgument<bool?>("skip_schema_creation"); set => SetArgument("skip_schema_creation", value); }

    /// <inheritdoc/>
    public bool? SkipTableCreation { get => GetArgument<bool?>("skip_table_creation"); set => SetArgument("skip_table_creation", value); }
}
